/*
 * What happens in the page that plays and records the film. Each function is sent there by itself: it uses nothing
 * from outside but what it is given, and names no function within, which the transpiler would have call a helper
 * that is not there.
 */
import type { Showing } from './film-plan';

interface Recording {
  readonly surface: CanvasRenderingContext2D;
  readonly recorder: MediaRecorder;
  readonly film: Promise<Blob>;
}

/** Begins to record a canvas of the first picture's size. */
export function startRecording(
  [first]: readonly ImageBitmap[],
  rate: number,
  videoBitsPerSecond: number,
): Recording {
  const canvas = document.createElement('canvas');
  const surface = canvas.getContext('2d', { alpha: false });
  if (!first || !surface) throw new Error('There is nothing to film.');
  canvas.width = first.width;
  canvas.height = first.height;
  surface.drawImage(first, 0, 0);
  document.body.append(canvas);
  const recorder = new MediaRecorder(canvas.captureStream(rate), {
    mimeType: 'video/webm;codecs=vp9',
    videoBitsPerSecond,
  });
  const film = new Promise<Blob>((resolve, reject) => {
    recorder.ondataavailable = ({ data }) => resolve(data);
    recorder.onerror = () => reject(new Error('The browser could not record the film.'));
  });
  recorder.start();
  return { surface, recorder, film };
}

/** Draws a picture, and over it the one before as long as that fades out. */
export function drawPicture(
  surface: CanvasRenderingContext2D,
  picture: ImageBitmap,
  before: ImageBitmap | undefined,
  age: number,
): void {
  const fade = 0.3;
  surface.drawImage(picture, 0, 0);
  if (!before || age >= fade) return;
  surface.globalAlpha = 1 - age / fade;
  surface.drawImage(before, 0, 0);
  surface.globalAlpha = 1;
}

/** Draws the pointer on its way, and a ring where it clicks. */
export function drawPointer(
  surface: CanvasRenderingContext2D,
  { begins, ends, from, to, clicks }: Showing,
  age: number,
): void {
  if (!from || !to) return;
  const part = age / (ends - begins);
  // It sets out once the picture is there, and arrives well before it goes.
  const way = Math.min(1, Math.max(0, (part - 0.15) / 0.5));
  const eased = way * way * (3 - 2 * way);
  const x = from.x + (to.x - from.x) * eased;
  const y = from.y + (to.y - from.y) * eased;
  const ring = (part - 0.68) / 0.32;
  if (clicks && ring > 0) {
    surface.strokeStyle = `rgba(11, 90, 72, ${String(1 - ring)})`;
    surface.lineWidth = 5;
    surface.beginPath();
    surface.arc(x, y, 6 + 24 * ring, 0, 2 * Math.PI);
    surface.stroke();
  }
  surface.setTransform(1, 0, 0, 1, x, y);
  const arrow = new Path2D('M0 0 L0 22 L5 17 L9 26 L13 24 L9 16 L16 16 Z');
  surface.fillStyle = '#1b1b1b';
  surface.fill(arrow);
  surface.strokeStyle = '#ffffff';
  surface.lineWidth = 1.5;
  surface.stroke(arrow);
  surface.setTransform(1, 0, 0, 1, 0, 0);
}

/** Shows each picture in its time, by the clock: on a busy machine pictures are left out, not prolonged. */
export async function playPictures(
  { surface }: Recording,
  pictures: readonly ImageBitmap[],
  plan: readonly Showing[],
  draw: { readonly picture: typeof drawPicture; readonly pointer: typeof drawPointer },
  rate: number,
): Promise<void> {
  const start = performance.now();
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const now = (performance.now() - start) / 1000;
      const at = plan.findIndex(({ ends }) => now < ends);
      const showing = plan[at];
      const picture = pictures[at];
      if (showing && picture) {
        draw.picture(surface, picture, pictures[at - 1], now - showing.begins);
        draw.pointer(surface, showing, now - showing.begins);
      } else {
        clearInterval(timer);
        resolve();
      }
    }, 1000 / rate);
  });
}

/** @returns the film, WebM, in base64 */
export async function endRecording({ recorder, film }: Recording): Promise<string> {
  recorder.stop();
  const reader = new FileReader();
  const read = new Promise<string>((resolve) => {
    reader.onload = () => resolve(reader.result as string);
  });
  reader.readAsDataURL(await film);
  const url = await read;
  return url.slice(url.indexOf(',') + 1);
}
