import { writeFile } from 'node:fs/promises';
import { createCanvas, type Canvas, type Image } from '@napi-rs/canvas';
import { drawHeld, type Part } from '../../../tests/e2e/support/letter-films';
import { PERIOD, type Take } from './takes';

/** Of Chromium's fake camera, whatever the film. */
const FRAMES_A_SECOND = 30;
/** How long the letter stays in view: who has not read it by then has not read it. */
export const VIEW_MS = 5000;

const SIZE = { width: 1280, height: 720 } as const;
/** Rows taken at the same moment: between two of them nothing moves by as much as half a pixel. */
const BAND = 8;
/** Pictures one over the other while a row gathers light. */
const SMEARED = 4;
/** The corner that says whether the letter is in view, which `watch-view` looks at. */
const MARK = 32;

/** The frames of one period, as JPEG. */
export function filmTake(picture: Image, part: Part, take: Take): readonly Buffer[] {
  const count = (PERIOD / 1000) * FRAMES_A_SECOND;
  return Array.from({ length: count }, (_, frame) => {
    const at = (frame * 1000) / FRAMES_A_SECOND;
    return marked(focused(exposed(picture, part, take, at), take.blur?.(at) ?? 0), '#fff');
  });
}

/** Writes an empty desk for so long, then the letter. */
export async function writeTake(
  path: string,
  frames: readonly Buffer[],
  deskMs: number,
): Promise<void> {
  const count = (ms: number) => Math.round((ms * FRAMES_A_SECOND) / 1000);
  const desk = marked(emptyDesk(), '#000');
  const before = Array.from({ length: count(deskMs) }, () => desk);
  const after = Array.from(
    { length: count(VIEW_MS) },
    (_, at) => frames[at % frames.length] ?? desk,
  );
  await writeFile(path, Buffer.concat([...before, ...after]));
}

function emptyDesk(): Canvas {
  const canvas = createCanvas(SIZE.width, SIZE.height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#777';
  context.fillRect(0, 0, SIZE.width, SIZE.height);
  return canvas;
}

/** Row after row, each where the letter was while it was exposed. */
function exposed(picture: Image, part: Part, take: Take, at: number): Canvas {
  const { readout = 0, exposure = 0 } = take;
  const canvas = emptyDesk();
  const context = canvas.getContext('2d');
  const band = readout > 0 ? BAND : SIZE.height;
  for (let top = 0; top < SIZE.height; top += band) {
    context.save();
    context.beginPath();
    context.rect(0, top, SIZE.width, band);
    context.clip();
    for (let step = 0; step < SMEARED; step++) {
      const moment = at + (readout * top) / SIZE.height + (exposure * step) / SMEARED;
      context.globalAlpha = 1 / (step + 1);
      drawHeld(context, picture, part, take.pose(moment), SIZE);
    }
    context.restore();
  }
  return canvas;
}

function focused(canvas: Canvas, blur: number): Canvas {
  if (blur < 0.3) return canvas;
  const behindLens = emptyDesk();
  const context = behindLens.getContext('2d');
  context.filter = `blur(${blur.toFixed(2)}px)`;
  context.drawImage(canvas, 0, 0);
  return behindLens;
}

function marked(canvas: Canvas, colour: string): Buffer {
  const context = canvas.getContext('2d');
  context.resetTransform();
  context.globalAlpha = 1;
  context.filter = 'none';
  context.fillStyle = colour;
  context.fillRect(0, 0, MARK, MARK);
  return canvas.toBuffer('image/jpeg', 90);
}
