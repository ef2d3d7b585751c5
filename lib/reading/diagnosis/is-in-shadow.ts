import type { GreyImage } from '../image/grey-image';
import { levelAt } from '../image/level-at';
import type { Area } from './picture-quality';

/** Around a code there is paper: so many modules of it are looked at, from its edge outwards. */
const MARGIN = { from: 1, to: 4 } as const;
/** Of the paper's light where it is lightest: what is darker lies in a shadow. */
const IN_SHADOW = 0.5;
/** Shares of the margin: shadows are much of it, and so is paper in the light. */
const SHARES = { dark: 0.3, light: 0.85 } as const;

/** Whether bands of shadow lie over the paper around a code, as blinds and window bars throw them. */
export function isInShadow(
  { pixels, width, height }: GreyImage,
  code: Area,
  module: number,
): boolean {
  const levels = new Uint32Array(256);
  const [outer, inner] = [grown(code, MARGIN.to * module), grown(code, MARGIN.from * module)];
  let count = 0;
  for (let y = Math.max(0, outer.top); y < Math.min(height, outer.bottom); y++) {
    for (let x = Math.max(0, outer.left); x < Math.min(width, outer.right); x++) {
      const isInside = x >= inner.left && x < inner.right && y >= inner.top && y < inner.bottom;
      if (isInside) continue;
      const level = pixels[y * width + x] ?? 0;
      levels[level] = (levels[level] ?? 0) + 1;
      count++;
    }
  }
  const [dark, light] = [
    levelAt(levels, count * SHARES.dark),
    levelAt(levels, count * SHARES.light),
  ];
  return dark < IN_SHADOW * light;
}

const grown = ({ left, top, right, bottom }: Area, by: number): Area => ({
  left: Math.round(left - by),
  top: Math.round(top - by),
  right: Math.round(right + by),
  bottom: Math.round(bottom + by),
});
