import type { GreyImage } from '../image/grey-image';
import { levelAt } from '../image/level-at';

export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** How a part of a picture came out. */
export interface Quality {
  /** Grey levels (0 to 255) that nine tenths of the pixels lie below, and one tenth. */
  light: number;
  dark: number;
  /** Pixels that the sharpest edges take from dark to light, in the direction where they take most. */
  edge: number;
}

/** Neighbours in the four directions in which a hand or a lens can blur. */
const DIRECTIONS = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, -1],
] as const;
/** The steepest two hundredths of an area are its edges; the very steepest are noise. */
const EDGES = 0.98;
/** Looked at, whatever the size of the area: enough for the shares above. */
const SAMPLES = 20_000;

export function qualityOf(image: GreyImage, area: Area): Quality {
  const levels = new Uint32Array(256);
  const slopes = DIRECTIONS.map(() => new Uint32Array(256));
  const step = Math.max(1, Math.round(Math.sqrt(sizeOf(area) / SAMPLES)));
  let count = 0;
  for (let y = Math.max(2, area.top); y < Math.min(image.height - 2, area.bottom); y += step) {
    for (let x = Math.max(2, area.left); x < Math.min(image.width - 2, area.right); x += step) {
      count++;
      increase(levels, mean(image, x, y));
      DIRECTIONS.forEach(([dx, dy], at) => {
        const slope = Math.abs(mean(image, x + dx, y + dy) - mean(image, x - dx, y - dy));
        increase(slopes[at], slope / Math.hypot(dx, dy));
      });
    }
  }
  const light = levelAt(levels, count * 0.9);
  const dark = levelAt(levels, count * 0.1);
  const steepest = slopes.map((histogram) => Math.max(1, levelAt(histogram, count * EDGES)));
  // A slope is over two pixels.
  return { light, dark, edge: (2 * (light - dark)) / Math.min(...steepest) };
}

const sizeOf = ({ left, top, right, bottom }: Area) =>
  Math.max(1, right - left) * Math.max(1, bottom - top);

/** Of three by three pixels: grain is no edge. */
function mean({ pixels, width }: GreyImage, x: number, y: number): number {
  let sum = 0;
  for (let row = y - 1; row <= y + 1; row++) {
    const at = row * width + x;
    sum += (pixels[at - 1] ?? 0) + (pixels[at] ?? 0) + (pixels[at + 1] ?? 0);
  }
  return sum / 9;
}

function increase(histogram: Uint32Array | undefined, value: number): void {
  const at = Math.min(255, Math.round(value));
  if (histogram) histogram[at] = (histogram[at] ?? 0) + 1;
}
