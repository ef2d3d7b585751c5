import { grown, mapped } from './image/paint-over';
import type { Sheet } from './sources/pixel-source';
import type { Quad } from './image/homography';
import type { Placement } from './image/view';

/** Corners are found to a pixel or two: what is painted over reaches a little into the margin. */
const REACH = 1.1;

/** Where codes that have been read lie, on each sheet, for views that come later. */
export class KnownCodes {
  readonly #bySheet = new Map<string, Quad[]>();

  /** `outline` in pixels of the view, as what is returned. */
  add(sheet: Sheet, view: Placement, outline: Quad): void {
    const { left, top } = view;
    const [x, y] = scaleOf(view);
    const kept = mapped(grown(outline, REACH), (at) => ({ x: at.x / x + left, y: at.y / y + top }));
    this.#bySheet.set(nameOf(sheet), [...this.#on(sheet), kept]);
  }

  seenIn(sheet: Sheet, view: Placement): Quad[] {
    const { left, top } = view;
    const [x, y] = scaleOf(view);
    return this.#on(sheet).map((outline) =>
      mapped(outline, (at) => ({ x: (at.x - left) * x, y: (at.y - top) * y })),
    );
  }

  #on(sheet: Sheet): readonly Quad[] {
    return this.#bySheet.get(nameOf(sheet)) ?? [];
  }
}

const nameOf = ({ page, figure }: Sheet) => `${String(page)}/${String(figure)}`;
const scaleOf = ({ width, height, outputWidth, outputHeight }: Placement) =>
  [outputWidth / width, outputHeight / height] as const;
