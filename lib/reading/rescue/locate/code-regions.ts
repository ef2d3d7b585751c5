import type { GreyImage } from '../../image/grey-image';
import { boxBlur } from '../../image/treatments';
import type { Point, Quad } from '../../image/homography';
import { largestQuad } from './largest-quad';
import type { Pyramid } from './pyramid';

/** The level looked at: on it a letter's code is some 40 to 200 pixels wide. */
const MAX_SIDE = 800;
/** Blur that runs modules together, and squares over which the paper's brightness is taken. */
const MERGE_RADIUS = 3;
const PAPER_SQUARE = 48;
/** Of the paper's brightness: a code is about half dark, lines of text much less. */
const DARK_SHARE = 0.8;
const SIDES = { least: 24, most: 400 } as const;
/** Share of its quadrilateral that a code fills. */
const LEAST_FILL = 0.75;
const MAX_REGIONS = 3;

interface Region {
  quad: Quad;
  area: number;
}

/**
 * Dark, filled quadrilaterals: where a code may be whose finders are blurred or covered. In pixels
 * of the picture, clockwise from some corner; those most like a square first.
 */
export function codeRegions(pyramid: Pyramid): Quad[] {
  const level = pyramid.find(({ image }) => Math.max(image.width, image.height) <= MAX_SIDE);
  if (!level) return [];
  const { image, scale } = level;
  const regions = components(darkMask(image), image.width, image.height)
    .map((outline) => regionOf(outline))
    .filter((region) => region !== undefined)
    .sort((a, b) => b.area - a.area);
  return regions
    .slice(0, MAX_REGIONS)
    .map(({ quad: [a, b, c, d] }) =>
      [a, b, c, d].map(({ x, y }) => ({ x: x * scale, y: y * scale })),
    )
    .map(([a, b, c, d]) => [a, b, c, d] as unknown as Quad);
}

function darkMask(image: GreyImage): Uint8Array {
  const { width, height } = image;
  const merged = boxBlur(image, MERGE_RADIUS).pixels;
  const columns = Math.ceil(width / PAPER_SQUARE);
  const paper = new Uint8Array(columns * Math.ceil(height / PAPER_SQUARE));
  const squareAt = (x: number, y: number) =>
    Math.floor(y / PAPER_SQUARE) * columns + Math.floor(x / PAPER_SQUARE);
  merged.forEach((value, at) => {
    const square = squareAt(at % width, Math.floor(at / width));
    paper[square] = Math.max(paper[square] ?? 0, value);
  });
  const brightest = (square: number) =>
    Math.max(
      ...[0, -1, 1, -columns, columns, -columns - 1, -columns + 1, columns - 1, columns + 1].map(
        (step) => paper[square + step] ?? 0,
      ),
    );
  const limits = Uint8Array.from(paper.keys(), (square) => brightest(square) * DARK_SHARE);
  return Uint8Array.from(merged, (value, at) => {
    const limit = limits[squareAt(at % width, Math.floor(at / width))] ?? 0;
    return value < limit ? 1 : 0;
  });
}

interface Outline {
  points: Point[];
  area: number;
}

/** Connected parts of the mask: for each, the ends of its rows and its area. The mask is used up. */
function components(mask: Uint8Array, width: number, height: number): Outline[] {
  const found: Outline[] = [];
  const stack: number[] = [];
  for (let start = 0; start < mask.length; start++) {
    if (mask[start] !== 1) continue;
    const left = new Map<number, number>();
    const right = new Map<number, number>();
    let area = 0;
    stack.push(start);
    mask[start] = 2;
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const x = at % width;
      const y = (at - x) / width;
      area++;
      left.set(y, Math.min(left.get(y) ?? x, x));
      right.set(y, Math.max(right.get(y) ?? x, x + 1));
      for (const next of [
        x > 0 ? at - 1 : at,
        x < width - 1 ? at + 1 : at,
        at - width,
        at + width,
      ]) {
        if (next < 0 || next >= width * height || mask[next] !== 1) continue;
        mask[next] = 2;
        stack.push(next);
      }
    }
    if (area < SIDES.least ** 2 / 2) continue;
    const points: Point[] = [];
    for (const [y, x] of left) points.push({ x, y }, { x, y: y + 1 });
    for (const [y, x] of right) points.push({ x, y }, { x, y: y + 1 });
    found.push({ points, area });
  }
  return found;
}

function regionOf({ points, area }: Outline): Region | undefined {
  const found = largestQuad(points);
  if (!found) return undefined;
  const { quad, area: quadArea } = found;
  const sides = quad.map((corner, index) => {
    const next = quad[(index + 1) % 4] ?? corner;
    return Math.hypot(next.x - corner.x, next.y - corner.y);
  });
  const shortest = Math.min(...sides);
  const longest = Math.max(...sides);
  if (shortest < SIDES.least || longest > SIDES.most || longest > 2 * shortest) return undefined;
  return area / quadArea < LEAST_FILL ? undefined : { quad, area: (area * shortest) / longest };
}
