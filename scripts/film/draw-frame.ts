import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { besideEachOther, WINDOW } from '../store/store-picture';
import type { Shot } from './film-camera';
import type { Kind, Point } from './film-plan';

/** A picture of the film, PNG, and where it is clicked. */
export interface Frame {
  readonly kind: Kind;
  readonly picture: Uint8Array;
  readonly click: Point | null;
}

/** Pixels of the line below the window that says what happens. */
const CAPTION = 64;
/** Both are multiples of 16, as encoders of films like them. */
export const FRAME = { width: WINDOW.width, height: WINDOW.height + CAPTION };

const GREEN = '#0b5a48';
const MARGIN = 28;

/** Draws what was to be seen, with the step's name below it. */
export async function drawFrame(shot: Shot, chapter: string): Promise<Frame> {
  const canvas = createCanvas(FRAME.width, FRAME.height);
  const picture = canvas.getContext('2d');
  const page = await loadImage(shot.page);
  const panel = shot.panel && (await loadImage(shot.panel));
  const both = shot.panel ? await loadImage(await besideEachOther(shot.page, shot.panel)) : page;
  picture.drawImage(both, 0, 0);
  write(picture, shot.caption, chapter);
  const left = shot.click?.on === 'panel' ? WINDOW.width - (panel?.width ?? 0) : 0;
  return {
    kind: shot.click ? 'click' : 'result',
    picture: canvas.toBuffer('image/png'),
    click: shot.click && { x: shot.click.x + left, y: shot.click.y },
  };
}

function write(picture: SKRSContext2D, caption: string, chapter: string): void {
  picture.fillStyle = GREEN;
  picture.fillRect(0, WINDOW.height, FRAME.width, CAPTION);
  const middle = WINDOW.height + CAPTION / 2;
  picture.textBaseline = 'middle';
  picture.fillStyle = '#ffffff';
  picture.font = '700 24px "DejaVu Sans"';
  picture.fillText(caption, MARGIN, middle);
  picture.fillStyle = '#bfe3d6';
  picture.font = '400 16px "DejaVu Sans"';
  picture.textAlign = 'right';
  picture.fillText(chapter, FRAME.width - MARGIN, middle);
}

/** Draws a chapter's title; `letter` is shown beside it. */
export async function drawCard(title: string, letter: Uint8Array | null): Promise<Frame> {
  const canvas = createCanvas(FRAME.width, FRAME.height);
  const picture = canvas.getContext('2d');
  picture.fillStyle = GREEN;
  picture.fillRect(0, 0, FRAME.width, FRAME.height);
  picture.fillStyle = '#ffffff';
  picture.font = '700 44px "DejaVu Sans"';
  for (const [index, line] of title.split('\n').entries()) {
    picture.fillText(line, 96, FRAME.height / 2 + 64 * index);
  }
  if (letter) {
    const paper = await loadImage(letter);
    const height = FRAME.height - 96;
    const width = (paper.width * height) / paper.height;
    picture.drawImage(paper, FRAME.width - width - 64, 48, width, height);
  }
  return { kind: 'card', picture: canvas.toBuffer('image/png'), click: null };
}
