import type { Homography } from '../../lib/reading/image/homography';
import { quadToQuad, squareOf } from '../../lib/reading/image/homography';
import { normalise, NORMALISE_RADIUS } from '../../lib/reading/rescue/rectify/normalise';
import { cutPatch, type Patch } from '../../lib/reading/rescue/rectify/patch';
import {
  centreSamples,
  NEAR,
  sampleModules,
} from '../../lib/reading/rescue/equalise/module-samples';
import type { Warp } from '../../lib/reading/rescue/rectify/warp';
import { buildPyramid } from '../../lib/reading/rescue/locate/pyramid';
import type { GreyImage } from '../../lib/reading/image/grey-image';
import { drawSymbol, placedAt, type Symbol } from './qr-symbols';

/** By how much what lies at a point of the picture was moved; all in modules from the flat code's corner. */
export type Bend = (x: number, y: number) => readonly [dx: number, dy: number];

const PIXELS = 6;
const MARGIN = 42;
export const flat: Bend = () => [0, 0];

/** A symbol on bent paper, six pixels a module. */
export function drawBent(symbol: Symbol, bend: Bend): GreyImage {
  const side = symbol.size * PIXELS + 2 * MARGIN;
  const straight = placedAt(MARGIN, MARGIN, PIXELS);
  return drawSymbol(symbol, {
    width: side,
    height: side,
    place: (x, y) => {
      const [column, row] = straight(x, y);
      const [dx, dy] = bend(column, row);
      return [column - dx, row - dy];
    },
  });
}

/** The map from modules to pixels of a code that `drawBent` drew, the bend left out. */
function placeOfDrawn(size: number): Homography {
  const at = ({ x, y }: { x: number; y: number }) => ({
    x: MARGIN + PIXELS * x,
    y: MARGIN + PIXELS * y,
  });
  const [a, b, c, d] = squareOf(size);
  const place = quadToQuad([a, b, c, d], [at(a), at(b), at(c), at(d)]);
  if (!place) throw new Error('No square');
  return place;
}

/** What the fits are given: a picture by `drawBent`, resampled and its contrast made even. */
export function evenPatch(image: GreyImage, size: number): Patch {
  return normalise(cutPatch(buildPyramid(image), placeOfDrawn(size), size), NORMALISE_RADIUS);
}

/** How far from where it lies the warp puts each module's centre, modules, row by row. */
export function missesOf(warp: Warp, size: number, bend: Bend): number[] {
  const point = new Float64Array(2);
  return Array.from({ length: size * size }, (_, module) => {
    const x = (module % size) + 0.5;
    const y = Math.floor(module / size) + 0.5;
    const [trueX, trueY] = movedBy(bend, x, y);
    warp.map(x, y, point);
    return Math.hypot((point[0] ?? 0) - trueX, (point[1] ?? 0) - trueY);
  });
}

/** How many modules have the wrong colour where the warp says that they lie. */
export function wrongModules(patch: Patch, warp: Warp, { modules }: Symbol): number {
  const centres = centreSamples(sampleModules(patch, warp, NEAR));
  return centres.filter((value, module) => (value > 0 ? 1 : 0) !== modules[module]).length;
}

/** The bend is told for points of the picture: that of the point sought is approached in turns. */
function movedBy(bend: Bend, x: number, y: number): readonly [x: number, y: number] {
  let moved: readonly [number, number] = [x, y];
  for (let turn = 0; turn < 30; turn++) {
    const [dx, dy] = bend(...moved);
    moved = [x + dx, y + dy];
  }
  return moved;
}

export const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
