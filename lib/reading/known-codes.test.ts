import { expect, it } from 'vitest';
import { KnownCodes } from './known-codes';
import type { Quad } from './image/homography';

const VIEW = { left: 0, top: 0, width: 1000, height: 800, outputWidth: 1000, outputHeight: 800 };
const HALVED = { ...VIEW, outputWidth: 500, outputHeight: 400 };
const PART = { ...VIEW, left: 400, top: 100, width: 600, outputWidth: 600, outputHeight: 800 };
const square = (left: number, top: number, side: number): Quad => [
  { x: left, y: top },
  { x: left + side, y: top },
  { x: left + side, y: top + side },
  { x: left, y: top + side },
];
const rounded = (quads: Quad[]) =>
  quads.map((quad) => quad.map(({ x, y }) => [Math.round(x), Math.round(y)]));
const corners = (quad: Quad) => [quad.map(({ x, y }) => [x, y])];

it('says in each view where a code lies that was read in another, with some of its margin', () => {
  const known = new KnownCodes();
  known.add({ page: 1 }, HALVED, square(250, 100, 100));
  expect(rounded(known.seenIn({ page: 1 }, HALVED))).toEqual(corners(square(245, 95, 110)));
  expect(rounded(known.seenIn({ page: 1 }, VIEW))).toEqual(corners(square(490, 190, 220)));
  expect(rounded(known.seenIn({ page: 1 }, PART))).toEqual(corners(square(90, 90, 220)));
});

it('says nothing of other pages, nor of the page beside a picture embedded in it', () => {
  const known = new KnownCodes();
  known.add({ page: 1, figure: 0 }, VIEW, square(250, 100, 100));
  expect(known.seenIn({ page: 1 }, VIEW)).toEqual([]);
  expect(known.seenIn({ page: 2, figure: 0 }, VIEW)).toEqual([]);
});
