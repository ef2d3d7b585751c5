import type { GreyImage } from '../image/grey-image';
import { double } from '../rescue/locate/pyramid';
import { treat } from '../image/treatments';

/** What is done to a picture before the engine looks at it. */
export interface CameraLook {
  readonly prepare: (image: GreyImage) => GreyImage;
  readonly inverted?: boolean;
  /** Pixels of what is prepared to one of the picture. */
  readonly scale?: number;
  /** Whether only the picture's middle is prepared. */
  readonly cropped?: boolean;
}

/** For one frame, beside the plain look: in turn, one a frame. */
export const SINGLE_LOOKS: readonly CameraLook[] = [
  { prepare: (image) => treat(image, 'flatten') },
  { prepare: (image) => treat(image, 'unsharp') },
  { prepare: (image) => image, inverted: true },
  { prepare: (image) => treat(image, 'smooth') },
  { prepare: (image) => treat(image, 'local-threshold') },
];

const smooth: CameraLook = { prepare: (image) => treat(image, 'smooth') };
const enlarged: CameraLook = {
  prepare: (image) => double(middleOf(image)),
  scale: 2,
  cropped: true,
};

/**
 * For the mean of so many frames: what is left is a faint noise, which smoothing and enlarging
 * take. Each was seen to read letters, under made-up noise, that the bare mean does not give.
 */
export const TOGETHER_LOOKS: Readonly<Record<number, CameraLook>> = {
  4: smooth,
  6: { prepare: (image) => treat(treat(image, 'smooth'), 'local-threshold') },
  8: enlarged,
  10: smooth,
  12: { prepare: (image) => treat(image, 'local-threshold') },
  14: enlarged,
  16: { prepare: (image) => image },
};

/** Where the middle of a picture begins, for `middleOf`. */
export function middleStart({ width, height }: { width: number; height: number }) {
  return { x: width >> 2, y: height >> 2 };
}

/** The middle half each way: where the person holds the code. */
function middleOf(image: GreyImage): GreyImage {
  const { x, y } = middleStart(image);
  const width = image.width >> 1;
  const height = image.height >> 1;
  const pixels = new Uint8ClampedArray(width * height);
  for (let row = 0; row < height; row++) {
    const from = (y + row) * image.width + x;
    pixels.set(image.pixels.subarray(from, from + width), row * width);
  }
  return { width, height, pixels };
}
