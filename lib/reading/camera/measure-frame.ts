import type { FrameMeasures } from './frame-messages';
import type { GreyImage } from '../image/grey-image';
import { levelAt } from '../image/level-at';

/** The middle of the picture, as shares of its sides, where the letter is held. */
const MIDDLE = { from: 0.2, to: 0.8 } as const;
/** Of the pixels, how many are brighter than the paper, and darker than the ink. */
const SHARE = 0.05;
/** Of the edges, how many are sharper than the one that is measured. */
const SHARPEST = 0.005;

/** Brightness and sharpness of the middle of a frame. */
export function measureFrame(image: GreyImage): Omit<FrameMeasures, 'speed'> {
  const levels = new Uint32Array(256);
  const steps = new Uint32Array(256);
  let count = 0;
  const left = Math.floor(image.width * MIDDLE.from);
  const right = Math.floor(image.width * MIDDLE.to);
  const bottom = Math.floor(image.height * MIDDLE.to);
  for (let y = Math.floor(image.height * MIDDLE.from); y < bottom; y += 2) {
    const row = y * image.width;
    for (let x = left; x < right; x++) {
      const level = image.pixels[row + x] ?? 0;
      // Over two pixels: a camera's own sharpening and its noise are of one.
      const step = Math.abs(level - (image.pixels[row + x + 2] ?? 0));
      levels[level] = (levels[level] ?? 0) + 1;
      steps[step] = (steps[step] ?? 0) + 1;
      count += 1;
    }
  }
  const light = levelAt(levels, count * (1 - SHARE));
  const contrast = light - levelAt(levels, count * SHARE);
  const step = levelAt(steps, count * (1 - SHARPEST));
  return { light, sharpness: contrast > 0 ? Math.min(1, step / contrast) : 0 };
}
