import { align, levelsOf, meanDifference, type FrameLevels, type Shift } from './alignment';
import type { GreyImage } from '../image/grey-image';

/** So many that noise falls to a quarter; more would only smear what slowly turns. */
export const FULL_STACK = 16;
/** Mean difference (grey levels, at an eighth of the size) of a frame that shows something else. */
const OTHER_PICTURE = 8;
/** Speed said of a picture that changed beyond recognition, in widths a second. */
const LOST = 1;
const STILL: Shift = { dx: 0, dy: 0 };

/**
 * Adds up frames of a letter held in the hand, each moved to where the first one lay, so that
 * noise goes and the letter stays. Starts anew when the picture changes or enough are together.
 */
export class FrameStack {
  #reference: FrameLevels | undefined;
  #sums = new Uint16Array(0);
  #shift = STILL;
  #last: { levels: FrameLevels; at: number } | undefined;
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** @returns how fast the picture moves, in its widths a second */
  add(image: GreyImage, at: number): number {
    const levels = levelsOf(image);
    const before = this.#last;
    this.#last = { levels, at };
    const isSameSize = this.#reference?.[0].width === image.width;
    if (!this.#reference || !before || !isSameSize) return (this.#restart(levels), 0);
    const seconds = Math.max(0.001, (at - before.at) / 1000);
    const shift = align(this.#reference, levels, this.#shift);
    if (!shift) {
      this.#restart(levels);
      const difference = meanDifference(before.levels[3], levels[3], STILL);
      return difference > OTHER_PICTURE ? LOST : 0;
    }
    const moved = Math.hypot(shift.dx - this.#shift.dx, shift.dy - this.#shift.dy);
    if (this.#count >= FULL_STACK) this.#restart(levels);
    else this.#add(image, shift);
    return moved / image.width / seconds;
  }

  /** The mean of the frames together. */
  mean(): GreyImage {
    const { width = 0, height = 0 } = this.#reference?.[0] ?? {};
    const pixels = new Uint8ClampedArray(width * height);
    const half = this.#count >> 1;
    for (let at = 0; at < pixels.length; at++) {
      pixels[at] = ((this.#sums[at] ?? 0) + half) / this.#count;
    }
    return { width, height, pixels };
  }

  #restart(levels: FrameLevels): void {
    const [image] = levels;
    this.#reference = levels;
    if (this.#sums.length !== image.pixels.length)
      this.#sums = new Uint16Array(image.pixels.length);
    this.#sums.set(image.pixels);
    this.#shift = STILL;
    this.#count = 1;
  }

  #add({ width, height, pixels }: GreyImage, shift: Shift): void {
    this.#shift = shift;
    this.#count += 1;
    const sums = this.#sums;
    for (let y = 0; y < height; y++) {
      // What moved out of the picture is continued by its edge.
      const row = clamp(y + shift.dy, height) * width;
      const at = y * width;
      for (let x = 0; x < width; x++) {
        sums[at + x] = (sums[at + x] ?? 0) + (pixels[row + clamp(x + shift.dx, width)] ?? 0);
      }
    }
  }
}

function clamp(at: number, length: number): number {
  return at < 0 ? 0 : at < length ? at : length - 1;
}
