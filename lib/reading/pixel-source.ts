import type { GreyImage } from './grey-image';
import type { ReadingFailure } from './outcome';
import type { Placement } from './view';
import type { PictureSize } from './picture-header';

/** Something with pages that can be looked at in parts and at several sizes. */
export interface PixelSource {
  pages: number;
  /** Size of a page (from 1) at its native scale, pixels. Throws when the page is damaged. */
  sizeOf(page: number): Promise<PictureSize>;
  render(page: number, placement: Placement): Promise<GreyImage>;
  close(): void;
}

/** A source that can't be opened, for a reason that the person can act upon. */
export class SourceProblem extends Error {
  constructor(
    readonly reason: ReadingFailure,
    cause?: unknown,
  ) {
    super(`The file cannot be opened: ${reason}`, { cause });
    this.name = 'SourceProblem';
  }
}
