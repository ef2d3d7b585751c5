import type { Attempt } from '../attempt';
import type { CodeText } from '../code-parts';
import type { GreyImage } from '../image/grey-image';
import type { Quad } from '../image/homography';

export interface ReadCode extends CodeText {
  /** Its corners, clockwise or not, in pixels of what was looked at. */
  outline: Quad;
}

/** A QR decoder. It returns only codes whose error correction succeeded; none is an empty list. */
export interface Engine {
  decode(image: GreyImage, binarizer: Attempt['binarizer']): Promise<ReadCode[]>;
  /** The same of a picture's own pixels, by engines that take them: it spares the way to grey and back. */
  decodePixels?(pixels: ImageData, binarizer: Attempt['binarizer']): Promise<ReadCode[]>;
}
