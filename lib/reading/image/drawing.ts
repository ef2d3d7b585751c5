import { greyFromRgba, type GreyImage } from './grey-image';
import { paintOver } from './paint-over';
import type { Quad } from './homography';

/** A view as it was drawn: its pixels until grey is asked for, as both at once would be too much. */
export class Drawing {
  private image: GreyImage | undefined;

  constructor(public pixels: ImageData | undefined) {}

  grey(): GreyImage {
    if (this.image) return this.image;
    if (!this.pixels) throw new Error('A drawing has pixels or is grey');
    const { data, width, height } = this.pixels;
    this.image = greyFromRgba(data, width, height);
    this.pixels = undefined;
    return this.image;
  }

  /** Paints over what needs no more looking at. */
  hide(outline: Quad): void {
    if (this.image) paintOver(this.image, outline);
    if (!this.pixels) return;
    const { data, width, height } = this.pixels;
    paintOver({ width, height, pixels: new Uint32Array(data.buffer) }, outline);
  }
}
