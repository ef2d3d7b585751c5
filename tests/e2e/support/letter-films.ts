import { writeFile } from 'node:fs/promises';
import { createCanvas, type Image, type SKRSContext2D } from '@napi-rs/canvas';
import { bent } from './bent-picture';

/** How the letter is held before the webcam in one frame. */
export interface Pose {
  /** Pixels to the right and down. */
  readonly x?: number;
  readonly y?: number;
  readonly degrees?: number;
  readonly mirrored?: boolean;
  /** Its size, as a share of what it is at a good distance. */
  readonly scale?: number;
  /** Light in the room: 1 is daylight. */
  readonly light?: number;
  /** Where it was when the shutter opened: the picture is smeared from there. */
  readonly from?: { readonly x: number; readonly y: number };
  /** Radius of the roll in which the paper keeps its folds, pixels. */
  readonly roll?: number;
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

/** From so far that little is left of the code. */
export const far: readonly Pose[] = shaking.map((pose) => ({ ...pose, scale: 0.17 }));

/** Rolled up as it came out of its envelope. */
export const curled: readonly Pose[] = shaking.map((pose) => ({ ...pose, roll: 170 }));

/** In a room without light. */
export const unlit: readonly Pose[] = shaking.map((pose) => ({
  ...pose,
  scale: 0.15,
  light: 0.25,
}));

/** Waved about in circles, four a second, and so never at rest. */
export const waved: readonly Pose[] = Array.from({ length: 15 }, (_, frame) => ({
  ...circling(frame),
  from: circling(frame - 1),
}));

function circling(frame: number) {
  return { x: wave(frame, 7.5) * 100, y: wave(frame + 7.5 / 4, 7.5) * 100 };
}

/** So many frames of poses that come again and again. */
export function lasting(poses: readonly Pose[], frames: number): Pose[] {
  return Array.from({ length: frames }, (_, frame) => poses[frame % poses.length] ?? {});
}

/** Writes what `--use-file-for-fake-video-capture` takes: pictures one after the other (`.mjpeg`). */
export async function writeFilm(
  path: string,
  picture: Image,
  poses: readonly Pose[],
  { size = { width: 1280, height: 720 }, part }: { size?: Size; part?: Part } = {},
): Promise<void> {
  const whole = { left: 0, top: 0, width: picture.width, height: picture.height };
  const taken = new Map<Pose, Buffer>();
  const frames = poses.map((pose) => {
    const frame = taken.get(pose) ?? takeFrame(picture, part ?? whole, pose, size);
    taken.set(pose, frame);
    return frame;
  });
  await writeFile(path, Buffer.concat(frames));
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pictures that are one over the other while the shutter is open. */
const SMEARED = 12;

function takeFrame(picture: Image, part: Part, pose: Pose, { width, height }: Size): Buffer {
  const { x = 0, y = 0, light = 1, roll } = pose;
  const { from = { x, y } } = pose;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#777';
  context.fillRect(0, 0, width, height);
  const steps = pose.from ? SMEARED : 1;
  for (let step = 1; step <= steps; step++) {
    const left = from.x + ((x - from.x) * step) / steps;
    const top = from.y + ((y - from.y) * step) / steps;
    // The mean of all, whatever their number.
    context.globalAlpha = 1 / step;
    drawHeld(context, picture, part, { ...pose, x: left, y: top }, { width, height });
  }
  context.resetTransform();
  context.globalAlpha = 1 - light;
  context.fillStyle = '#000';
  context.fillRect(0, 0, width, height);
  return (roll ? bent(canvas, roll) : canvas).toBuffer('image/jpeg', 90);
}

/** Draws the picture as it is held, over what is there. */
export function drawHeld(
  context: SKRSContext2D,
  picture: Image,
  part: Part,
  { x = 0, y = 0, degrees = 0, scale = 1, mirrored: isMirrored = false }: Pose,
  { width, height }: Size,
): void {
  context.resetTransform();
  context.translate(width / 2 + x, height / 2 + y);
  context.rotate((degrees * Math.PI) / 180);
  context.scale(isMirrored ? -scale : scale, scale);
  const at = [-width / 2, -height / 2, width, height] as const;
  context.drawImage(picture, part.left, part.top, part.width, part.height, ...at);
}
