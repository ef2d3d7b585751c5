/** A projective map of the plane, row by row; points are column vectors (x, y, 1). */
export type Homography = Float64Array;

export interface Point {
  x: number;
  y: number;
}

export type Quad = readonly [Point, Point, Point, Point];

/** The square from (0, 0) to (side, side), clockwise on a screen. */
export function squareOf(side: number): Quad {
  return [
    { x: 0, y: 0 },
    { x: side, y: 0 },
    { x: side, y: side },
    { x: 0, y: side },
  ];
}

/**
 * The map of the unit square's corners (0,0), (1,0), (1,1), (0,1) to those of a quadrilateral, in
 * closed form (P. S. Heckbert, *Fundamentals of Texture Mapping*, 1989, 2.2.2). `undefined` when
 * three corners lie on a line.
 */
function unitSquareToQuad([p0, p1, p2, p3]: Quad): Homography | undefined {
  const sumX = p0.x - p1.x + p2.x - p3.x;
  const sumY = p0.y - p1.y + p2.y - p3.y;
  const dx1 = p1.x - p2.x;
  const dy1 = p1.y - p2.y;
  const dx2 = p3.x - p2.x;
  const dy2 = p3.y - p2.y;
  const determinant = dx1 * dy2 - dx2 * dy1;
  if (Math.abs(determinant) < 1e-9) return undefined;
  const g = (sumX * dy2 - dx2 * sumY) / determinant;
  const h = (dx1 * sumY - sumX * dy1) / determinant;
  return Float64Array.of(
    p1.x - p0.x + g * p1.x,
    p3.x - p0.x + h * p3.x,
    p0.x,
    p1.y - p0.y + g * p1.y,
    p3.y - p0.y + h * p3.y,
    p0.y,
    g,
    h,
    1,
  );
}

/** The map that takes each corner of `from` to that of `to`. */
export function quadToQuad(from: Quad, to: Quad): Homography | undefined {
  const forward = unitSquareToQuad(to);
  const backward = unitSquareToQuad(from);
  return forward && backward && compose(forward, adjugate(backward));
}

/** First `second`, then `first`. */
function compose(first: Homography, second: Homography): Homography {
  const product = new Float64Array(9);
  for (let row = 0; row < 3; row++) {
    for (let column = 0; column < 3; column++) {
      let sum = 0;
      for (let k = 0; k < 3; k++) sum += (first[row * 3 + k] ?? 0) * (second[k * 3 + column] ?? 0);
      product[row * 3 + column] = sum;
    }
  }
  const scale = 1 / (product[8] ?? 1);
  return product.map((value) => value * scale);
}

/** The inverse up to scale, which is all that a projective map needs. */
function adjugate(matrix: Homography): Homography {
  const at = (row: number, column: number) => matrix[(row % 3) * 3 + (column % 3)] ?? 0;
  const cofactor = (row: number, column: number) =>
    at(row + 1, column + 1) * at(row + 2, column + 2) -
    at(row + 1, column + 2) * at(row + 2, column + 1);
  return Float64Array.from({ length: 9 }, (_, index) => cofactor(index % 3, Math.floor(index / 3)));
}

export function project(map: Homography, x: number, y: number): Point {
  const w = (map[6] ?? 0) * x + (map[7] ?? 0) * y + (map[8] ?? 1);
  return {
    x: ((map[0] ?? 0) * x + (map[1] ?? 0) * y + (map[2] ?? 0)) / w,
    y: ((map[3] ?? 0) * x + (map[4] ?? 0) * y + (map[5] ?? 0)) / w,
  };
}
