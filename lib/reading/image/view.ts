import type { PictureSize } from '../sources/read-picture-size';

/** Part of a picture, in fractions of its width and height. */
export type Region = 'whole' | 'centre' | 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

/**
 * `native` is the picture's own size, or 300 dpi for a page. `reduced` leaves small pictures out,
 * `bounded` shows them as they are.
 */
export type Scale = { kind: 'native' } | { kind: 'reduced' | 'bounded'; longestSide: number };

export interface View {
  region: Region;
  scale: Scale;
}

/** Where to look in the source, and how many pixels to make of it. */
export interface Placement {
  left: number;
  top: number;
  width: number;
  height: number;
  outputWidth: number;
  outputHeight: number;
}

/** 64 MB as RGBA: what one attempt may cost, whatever the picture. */
export const MAX_VIEW_PIXELS = 16_000_000;
/** A reduction closer to the native size than this would only repeat it. */
const LEAST_REDUCTION = 1.15;

/** Quarters overlap, so that a code astride the middle lies whole in one of them. */
const REGIONS: Record<Region, readonly [x: number, y: number, side: number]> = {
  whole: [0, 0, 1],
  centre: [0.25, 0.25, 0.5],
  'top-left': [0, 0, 0.6],
  'top-right': [0.4, 0, 0.6],
  'bottom-left': [0, 0.4, 0.6],
  'bottom-right': [0.4, 0.4, 0.6],
};

/**
 * Places a view on a picture of this size; `undefined` when the view would show nothing that a
 * plainer one does not: a reduction of a small picture, a part of one that is decoded whole.
 */
export function placeView(size: PictureSize, view: View): Placement | undefined {
  const [x, y, side] = REGIONS[view.region];
  if (side < 1 && size.width * size.height <= MAX_VIEW_PIXELS) return undefined;
  const width = Math.max(1, Math.round(size.width * side));
  const height = Math.max(1, Math.round(size.height * side));
  const factor = scaleFactor({ width, height }, view.scale);
  if (factor === undefined) return undefined;
  return {
    left: Math.floor(size.width * x),
    top: Math.floor(size.height * y),
    width,
    height,
    outputWidth: Math.max(1, Math.floor(width * factor)),
    outputHeight: Math.max(1, Math.floor(height * factor)),
  };
}

function scaleFactor({ width, height }: PictureSize, scale: Scale): number | undefined {
  const bound = Math.sqrt(MAX_VIEW_PIXELS / (width * height));
  if (scale.kind === 'native') return Math.min(1, bound);
  const reduction = Math.max(width, height) / scale.longestSide;
  if (scale.kind === 'bounded') return Math.min(1, 1 / reduction, bound);
  return reduction >= LEAST_REDUCTION ? Math.min(1 / reduction, bound) : undefined;
}
