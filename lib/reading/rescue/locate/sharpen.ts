import type { GreyImage } from '../../image/grey-image';
import { boxBlur } from '../../image/treatments';

const GAIN = 3;

/** Unsharp mask over a light smoothing: brings out rings that blur has run together. */
export function sharpen(image: GreyImage, radius: number): GreyImage {
  const smooth = boxBlur(image, 1).pixels;
  const mean = boxBlur(image, radius).pixels;
  const pixels = new Uint8ClampedArray(smooth.length);
  for (let at = 0; at < pixels.length; at++) {
    const value = smooth[at] ?? 0;
    pixels[at] = value + GAIN * (value - (mean[at] ?? 0));
  }
  return { ...image, pixels };
}
