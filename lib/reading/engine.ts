import type { Attempt } from './attempt';
import type { GreyImage } from './grey-image';

/** A QR decoder. It returns only texts whose error correction succeeded; none is an empty list. */
export interface Engine {
  decode(image: GreyImage, binarizer: Attempt['binarizer']): Promise<string[]>;
  /** The same of a picture's own pixels, by engines that take them: it spares the way to grey and back. */
  decodePixels?(pixels: ImageData, binarizer: Attempt['binarizer']): Promise<string[]>;
}
