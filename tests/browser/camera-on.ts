import { blankSheet, type Sheet } from '../support/pictures';

/** A camera that films a sheet: a real stream, whose picture can be changed. */
export function cameraOn(sheet: Sheet) {
  const { canvas, context } = blankSheet(1280, 720);
  const film = (filmed: Sheet) => {
    context.fillStyle = '#ccc';
    context.fillRect(0, 0, 1280, 720);
    context.drawImage(filmed.canvas, 300, -100);
  };
  film(sheet);
  const stream = canvas.captureStream();
  // A canvas gives a frame only when it is drawn upon.
  const repainting = setInterval(() => {
    context.drawImage(canvas, 0, 0);
  }, 30);
  const track = stream.getVideoTracks()[0];
  if (!track) throw new Error('No track');
  return { stream, track, film, stop: () => clearInterval(repainting) };
}
