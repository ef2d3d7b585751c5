import { quadToQuad, squareOf, type Homography } from '../../image/homography';

/** Shifts of the four corners, then the quadratic bend, then cubic and quartic ones; in modules. */
export const CORNER_PARAMETERS = 8;
export const BEND_PARAMETERS = 14;
export const WARP_PARAMETERS = 22;

/** A grid of shifts laid over the code, for paper that no smooth bend describes. */
export interface Mesh {
  /** Nodes on a side. */
  nodes: number;
  /** Two a node, x and y, row by row, modules. */
  shifts: Float32Array;
}

/** A shift for each line of modules: of each row, or, when the sheet rolls across, of each column. */
export interface Roll {
  isAcross: boolean;
  /** Two a line: aside (along the line itself), then from line to line; modules. */
  shifts: Float32Array;
}

export interface Warp {
  /** Where the point (x, y) of the ideal code lies in the patch; written to `out`. */
  map(x: number, y: number, out: Float64Array): void;
}

/**
 * The map from the ideal code to where it lies in the patch: a homography by its corners, plus a
 * bend that vanishes at the corners, quadratic along one side and linear along the other (sheets
 * bend along one direction), then cubic and quartic for tight curls, plus a roll and a mesh. `undefined` when
 * the corners make no quadrilateral.
 */
export function createWarp(
  size: number,
  parameters: Float64Array,
  { mesh, roll }: { mesh?: Mesh | undefined; roll?: Roll | undefined } = {},
): Warp | undefined {
  const homography = movedCorners(size, parameters);
  if (!homography) return undefined;
  const straight = straightWarp(homography);
  const bend = parameters.subarray(CORNER_PARAMETERS);
  const isStraight = bend.every((parameter) => parameter === 0);
  if (isStraight && !roll && !mesh) return straight;
  return {
    map(x, y, out) {
      straight.map(x, y, out);
      const u = x / size - 0.5;
      const v = y / size - 0.5;
      if (!isStraight) addBend(bend, u, v, out);
      if (roll) addRoll(roll, roll.isAcross ? x : y, out);
      if (mesh) addShift(mesh, u + 0.5, v + 0.5, out);
    },
  };
}

function movedCorners(size: number, parameters: Float64Array): Homography | undefined {
  const square = squareOf(size);
  const moved = (corner: 0 | 1 | 2 | 3) => ({
    x: square[corner].x + (parameters[2 * corner] ?? 0),
    y: square[corner].y + (parameters[2 * corner + 1] ?? 0),
  });
  return quadToQuad(square, [moved(0), moved(1), moved(2), moved(3)]);
}

function straightWarp(homography: Homography): Warp {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 1] = homography;
  return {
    map(x, y, out) {
      const w = 1 / (g * x + h * y + i);
      out[0] = (a * x + b * y + c) * w;
      out[1] = (d * x + e * y + f) * w;
    },
  };
}

/** `u` and `v` from −0.5 to 0.5 over the code; all of it vanishes at the corners. */
function addBend(bend: Float64Array, u: number, v: number, out: Float64Array): void {
  const bowU = 0.25 - u * u;
  const bowV = 0.25 - v * v;
  const cubicU = 4 * bowU * u;
  const cubicV = 4 * bowV * v;
  const quarticU = 4 * cubicU * u;
  const quarticV = 4 * cubicV * v;
  const at = (index: number) => bend[index] ?? 0;
  const x = at(0) * bowU + at(1) * bowV + at(2) * 4 * bowU * v + at(6) * cubicU + at(8) * cubicV;
  const y = at(3) * bowU + at(4) * bowV + at(5) * 4 * bowV * u + at(7) * cubicU + at(9) * cubicV;
  out[0] = (out[0] ?? 0) + x + at(10) * quarticU + at(12) * quarticV;
  out[1] = (out[1] ?? 0) + y + at(11) * quarticU + at(13) * quarticV;
}

/** Bilinear between the four nodes around (u, v), fractions of the side; edges repeated. */
function addShift({ nodes, shifts }: Mesh, u: number, v: number, out: Float64Array): void {
  const cells = nodes - 1;
  const x = Math.min(Math.max(u, 0), 0.9999) * cells;
  const y = Math.min(Math.max(v, 0), 0.9999) * cells;
  const left = x | 0;
  const top = y | 0;
  const fx = x - left;
  const fy = y - top;
  const at = 2 * (top * nodes + left);
  const below = at + 2 * nodes;
  for (let axis = 0; axis < 2; axis++) {
    const upper = (shifts[at + axis] ?? 0) * (1 - fx) + (shifts[at + 2 + axis] ?? 0) * fx;
    const lower = (shifts[below + axis] ?? 0) * (1 - fx) + (shifts[below + 2 + axis] ?? 0) * fx;
    out[axis] = (out[axis] ?? 0) + upper * (1 - fy) + lower * fy;
  }
}

/** Linear between the centres of the two lines around `place`; edges repeated. */
function addRoll({ isAcross, shifts }: Roll, place: number, out: Float64Array): void {
  const last = shifts.length / 2 - 1;
  const at = Math.min(Math.max(place - 0.5, 0), last - 0.0001);
  const line = at | 0;
  const share = at - line;
  const from = 2 * line;
  const aside = (shifts[from] ?? 0) * (1 - share) + (shifts[from + 2] ?? 0) * share;
  const along = (shifts[from + 1] ?? 0) * (1 - share) + (shifts[from + 3] ?? 0) * share;
  out[0] = (out[0] ?? 0) + (isAcross ? along : aside);
  out[1] = (out[1] ?? 0) + (isAcross ? aside : along);
}
