import { blankSheet, type Sheet } from '../support/letter-pictures';

/** What a stand-in for a phone's camera says of itself. */
export interface CameraTraits {
  readonly facingMode?: 'user' | 'environment';
  readonly deviceId?: string;
  readonly torch?: boolean;
}

/** A camera that films a sheet: a real stream, whose picture can be changed. */
export function cameraOn(sheet: Sheet, traits: CameraTraits = {}) {
  const { canvas, context } = blankSheet(1280, 720);
  const film = (filmed: Sheet, place: { x?: number; y?: number; scale?: number } = {}) => {
    const { x = 300, y = -100, scale = 1 } = place;
    const { width, height } = filmed.canvas;
    context.fillStyle = '#ccc';
    context.fillRect(0, 0, 1280, 720);
    context.drawImage(filmed.canvas, x, y, width * scale, height * scale);
  };
  film(sheet);
  const stream = canvas.captureStream();
  // A canvas gives a frame only when it is drawn upon.
  const repainting = setInterval(() => {
    context.drawImage(canvas, 0, 0);
  }, 30);
  const track = stream.getVideoTracks()[0];
  if (!track) throw new Error('No track');
  const constraints = standIn(track, traits);
  const unplug = () => {
    track.stop();
    track.dispatchEvent(new Event('ended'));
  };
  return {
    ...{ stream, track, context, film, unplug },
    /** What was asked of the camera while it ran. */
    constraints,
    stop: () => clearInterval(repainting),
  };
}

function standIn(track: MediaStreamTrack, { torch, ...settings }: CameraTraits) {
  const constraints: MediaTrackConstraints[] = [];
  const real = track.getSettings.bind(track);
  Object.assign(track, {
    getSettings: () => ({ ...real(), ...settings }),
    getCapabilities: () => ({ torch }),
    applyConstraints: (asked: MediaTrackConstraints) => {
      constraints.push(asked);
      return Promise.resolve();
    },
  });
  return constraints;
}
