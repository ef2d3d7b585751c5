import type { GreyImage } from '../../image/grey-image';
import { ringContrast } from './ring-contrast';

/** A place that looks like a finder pattern, in pixels of what was scanned. */
export interface Sighting {
  x: number;
  y: number;
  /** Width of a module, pixels. */
  module: number;
  /** 0 to 1: how clearly its rings stand out. */
  contrast: number;
}

const LEAST_CONTRAST = 0.2;
/** Runs of one line: dark, light, dark, light, dark. */
type Runs = Uint16Array;

/**
 * Finds runs of 1 : 1 : 3 : 1 : 1 along the rows and checks them down and across (ISO/IEC
 * 18004:2015, annex on the reference decode algorithm), then the grey rings around them.
 * `tolerance`: by what share of its width a run may be off.
 */
export function scanFinders(dark: Uint8Array, image: GreyImage, tolerance: number): Sighting[] {
  const { width, height } = image;
  const sightings: Sighting[] = [];
  const runs = new Uint16Array(5);
  for (let y = 0; y < height; y++) {
    runs.fill(0);
    let state = 0;
    const row = y * width;
    for (let x = 0; x <= width; x++) {
      const isDark = x < width ? dark[row + x] === 1 : (state & 1) === 1;
      if (isDark === ((state & 1) === 0) && x < width) {
        runs[state] = (runs[state] ?? 0) + 1;
        continue;
      }
      if (state === 0 && runs[0] === 0) continue;
      if (state < 4) {
        runs[++state] = 1;
        continue;
      }
      const module = moduleOf(runs, tolerance);
      if (module > 0) {
        const centre = x - (runs[4] ?? 0) - (runs[3] ?? 0) - (runs[2] ?? 0) / 2;
        const found = check(dark, image, centre, y, tolerance);
        if (found) sightings.push(found);
      }
      runs.copyWithin(0, 2, 5);
      runs[3] = 1;
      runs[4] = 0;
      state = 3;
    }
  }
  return sightings;
}

/** The module's width when the runs are those of a finder, else 0. */
function moduleOf(runs: Runs, tolerance: number): number {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = runs;
  const total = a + b + c + d + e;
  if (total < 7) return 0;
  const module = total / 7;
  const slack = module * tolerance;
  const isFinder =
    Math.abs(module - a) < slack &&
    Math.abs(module - b) < slack &&
    Math.abs(3 * module - c) < 3 * slack &&
    Math.abs(module - d) < slack &&
    Math.abs(module - e) < slack;
  return isFinder ? module : 0;
}

function check(
  dark: Uint8Array,
  image: GreyImage,
  x: number,
  y: number,
  tolerance: number,
): Sighting | undefined {
  const { width, height } = image;
  const column = Math.min(width - 1, Math.max(0, Math.floor(x)));
  const down = crossRuns(dark, column + y * width, width, y, height, tolerance);
  if (!down) return undefined;
  const middle = y + down.shift;
  const row = Math.min(height - 1, Math.max(0, Math.round(middle)));
  const across = crossRuns(dark, column + row * width, 1, column, width, tolerance);
  if (!across) return undefined;
  const ratio = across.module / down.module;
  if (ratio > 1.9 || ratio < 1 / 1.9) return undefined;
  const centre = { x: column + across.shift + 0.5, y: middle + 0.5 };
  const contrast = ringContrast(image, centre, across.module, down.module);
  if (contrast < LEAST_CONTRAST) return undefined;
  return { ...centre, module: (across.module + down.module) / 2, contrast };
}

/** Scratch of `crossRuns`: it runs for every candidate. */
const crossed = new Uint16Array(5);

/**
 * The runs through one dark pixel along a line: `at` its index, `step` from pixel to pixel, `place`
 * its place on the line of `length` pixels. `shift`: from the pixel to the middle of its own run.
 */
function crossRuns(
  dark: Uint8Array,
  at: number,
  step: number,
  place: number,
  length: number,
  tolerance: number,
): { module: number; shift: number } | undefined {
  crossed.fill(0);
  let back = place;
  for (let run = 2; run >= 0; run--) {
    const colour = run === 1 ? 0 : 1;
    while (back >= 0 && dark[at + (back - place) * step] === colour) {
      crossed[run] = (crossed[run] ?? 0) + 1;
      back--;
    }
  }
  const before = place - back - (crossed[1] ?? 0) - (crossed[0] ?? 0);
  let ahead = place + 1;
  for (let run = 2; run <= 4; run++) {
    const colour = run === 3 ? 0 : 1;
    while (ahead < length && dark[at + (ahead - place) * step] === colour) {
      crossed[run] = (crossed[run] ?? 0) + 1;
      ahead++;
    }
  }
  const module = moduleOf(crossed, tolerance);
  if (module === 0) return undefined;
  return { module, shift: ((crossed[2] ?? 0) - 2 * before + 1) / 2 };
}
