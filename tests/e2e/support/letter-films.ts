import { writeFile } from 'node:fs/promises';
import { createCanvas, type Image } from '@napi-rs/canvas';

/** How the letter is held before the webcam in one frame. */
export interface Pose {
  /** Pixels to the right and down. */
  readonly x?: number;
  readonly y?: number;
  readonly degrees?: number;
  readonly mirrored?: boolean;
}

/** What part of the picture is filmed, in its pixels; all of it unless told. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const wave = (frame: number, length: number) => Math.sin((2 * Math.PI * frame) / length);

/** Passes through the picture from side to side. */
export const moving: readonly Pose[] = Array.from({ length: 48 }, (_, frame) => ({
  x: Math.round(wave(frame, 48) * 240),
  y: Math.round(wave(frame, 24) * 60),
}));

/** Held in a hand that trembles. */
export const shaking: readonly Pose[] = Array.from({ length: 24 }, (_, frame) => ({
  x: Math.round(wave(frame, 8) * 9 + wave(frame, 3) * 5),
  y: Math.round(wave(frame, 6) * 8),
  degrees: wave(frame, 12) * 3,
}));

/** By a webcam that mirrors what it films. */
export const mirrored: readonly Pose[] = shaking.map((pose) => ({ ...pose, mirrored: true }));

/** Writes what `--use-file-for-fake-video-capture` takes: pictures one after the other (`.mjpeg`). */
export async function writeFilm(
  path: string,
  picture: Image,
  poses: readonly Pose[],
  { size = { width: 1280, height: 720 }, part }: { size?: Size; part?: Part } = {},
): Promise<void> {
  const { left, top, width, height } = part ?? {
    ...{ left: 0, top: 0 },
    ...{ width: picture.width, height: picture.height },
  };
  const canvas = createCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  const frames = poses.map(({ x = 0, y = 0, degrees = 0, mirrored: flipped = false }) => {
    context.resetTransform();
    context.fillStyle = '#777';
    context.fillRect(0, 0, size.width, size.height);
    context.translate(size.width / 2 + x, size.height / 2 + y);
    context.rotate((degrees * Math.PI) / 180);
    context.scale(flipped ? -1 : 1, 1);
    const at = [-size.width / 2, -size.height / 2, size.width, size.height] as const;
    context.drawImage(picture, left, top, width, height, ...at);
    return canvas.toBuffer('image/jpeg', 90);
  });
  await writeFile(path, Buffer.concat(frames));
}

interface Size {
  readonly width: number;
  readonly height: number;
}
