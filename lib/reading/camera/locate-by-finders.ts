import type { FramePoint, LocatedCode } from './frame-messages';
import type { GreyImage } from '../image/grey-image';
import { seenTriples, type Triple } from '../rescue/locate/finder-triples';
import { findFinders } from '../rescue/locate/finders';
import { halve } from '../rescue/locate/pyramid';

/** Evidence for a finder pattern below which it may be anything, a letter's print above all. */
const LEAST_WEIGHT = 0.9;
/** Centre of a finder pattern from the code's corner, modules. */
const CENTRE = 3.5;

/** Pixels of what is searched: frames are reduced to it, so that the search is done between two. */
const MOST_PIXELS = 250_000;

/** A code that no engine found, by its finder patterns, however weak. */
export function locateByFinders(image: GreyImage): LocatedCode | null {
  let small = image;
  while (small.width * small.height > MOST_PIXELS) small = halve(small);
  const scale = image.width / small.width;
  const finders = findFinders([{ image: small, scale: 1 }]);
  const [best] = seenTriples(finders.filter(({ weight }) => weight >= LEAST_WEIGHT));
  if (!best) return null;
  const { outline, module } = around(best);
  const [a, b, c, d] = outline;
  const grown = ({ x, y }: FramePoint) => ({ x: x * scale, y: y * scale });
  return { outline: [grown(a), grown(b), grown(c), grown(d)], module: module * scale };
}

function around({ topLeft, topRight, bottomLeft, module }: Triple): LocatedCode {
  const across = { x: topRight.x - topLeft.x, y: topRight.y - topLeft.y };
  const down = { x: bottomLeft.x - topLeft.x, y: bottomLeft.y - topLeft.y };
  const beyond = (CENTRE * module) / Math.hypot(across.x, across.y);
  const below = (CENTRE * module) / Math.hypot(down.x, down.y);
  const corner = (right: 0 | 1, bottom: 0 | 1) => {
    const u = right ? 1 + beyond : -beyond;
    const v = bottom ? 1 + below : -below;
    return { x: topLeft.x + u * across.x + v * down.x, y: topLeft.y + u * across.y + v * down.y };
  };
  return { outline: [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)], module };
}
