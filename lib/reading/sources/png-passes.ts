/** The pixels of a PNG that come together: every `dx`th of every `dy`th row, from `x` and `y` on. */
export interface PngPass {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  /** Pixels a row, and rows. */
  readonly width: number;
  readonly height: number;
}

/** Where each pass begins and how far apart its pixels are: x, y, dx, dy (§8.2, Adam7). */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** In their order in the file. A picture that is not interlaced is one pass. */
export function passesOf(width: number, height: number, isInterlaced: boolean): PngPass[] {
  if (!isInterlaced) return [{ x: 0, y: 0, dx: 1, dy: 1, width, height }];
  const passes = ADAM7.map(([x, y, dx, dy]) => {
    const size = { width: Math.ceil((width - x) / dx), height: Math.ceil((height - y) / dy) };
    return { x, y, dx, dy, ...size };
  });
  return passes.filter((pass) => pass.width > 0 && pass.height > 0);
}
