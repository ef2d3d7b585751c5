import type { ReadingFailure } from '../outcome';
import type { Placement } from '../image/view';
import type { PictureSize } from './read-picture-size';

/** Where a look is taken: a page from 1, as it is drawn or as one of the pictures embedded in it. */
export interface Sheet {
  page: number;
  /** From 0; without it the page as it is drawn. */
  figure?: number;
  /** From 0: which of the ways of drawing the page. */
  drawing?: number;
}

/** What a page holds beside its pixels. */
export interface Survey {
  /** Keys' addresses written on it in clear. */
  addresses: readonly string[];
  /** Keys written on it without their parameters: a code beside them knows more. */
  keys: readonly string[];
  /** Number of pictures embedded in it that may hold a code. */
  figures: number;
  /**
   * In how many ways it can be drawn, of which one shows what another hides. None for a page that is
   * nothing but its one picture: drawing it shows no more.
   */
  drawings: number;
}

/** Something with pages that can be looked at in parts and at several sizes. */
export interface PixelSource {
  pages: number;
  /** Whether the file was cut short, and what follows is missing. */
  isPartial?: boolean;
  /** Size of a sheet at its native scale, pixels. Throws when it is damaged. */
  sizeOf(sheet: Sheet): Promise<PictureSize>;
  render(sheet: Sheet, placement: Placement): Promise<ImageData>;
  survey(page: number): Promise<Survey>;
  /** Files that travel in it, as far as they may be letters. Only of documents. */
  attached?(): Promise<Blob[]>;
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
