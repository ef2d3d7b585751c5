/** What a module of the symbol is, before any data is in it. */
export const MODULE = { dark: 1, light: -1, data: 0, information: 2 } as const;

export interface SymbolLayout {
  version: number;
  /** Modules on a side, quiet zone not counted. */
  size: number;
  /** Row by row, one of `MODULE`: `information` is format or version information. */
  modules: Int8Array;
  /** Indices of the data modules in the order of their bits, most significant first. */
  order: Uint16Array;
  /** Indices of the two copies of the format information, bit 0 first. */
  format: readonly [Uint16Array, Uint16Array];
}

export const VERSIONS = 40;
const TIMING = 6;
const layouts = new Map<number, SymbolLayout>();

export const sizeOfVersion = (version: number): number => 17 + 4 * version;

/** Codewords of a symbol; the few modules that remain carry nothing. */
export const codewordCount = (version: number): number => layoutOf(version).order.length >> 3;

/** The function patterns and the placement of bits (ISO/IEC 18004:2015, 6.3 and 7.7.3). */
export function layoutOf(version: number): SymbolLayout {
  const known = layouts.get(version) ?? layOut(version);
  layouts.set(version, known);
  return known;
}

function layOut(version: number): SymbolLayout {
  const size = sizeOfVersion(version);
  const modules = new Int8Array(size * size);
  drawTiming(modules, size);
  drawAlignment(modules, version);
  for (const [x, y] of finderCentres(size)) drawFinder(modules, size, x, y);
  const format = formatPositions(size);
  for (const copy of format) for (const index of copy) modules[index] = MODULE.information;
  modules[(size - 8) * size + 8] = MODULE.dark;
  if (version >= 7) reserveVersion(modules, size);
  return { version, size, modules, order: dataOrder(modules, size), format };
}

/** Centre modules of the finder patterns: top left, top right, bottom left. */
export function finderCentres(size: number): readonly (readonly [x: number, y: number])[] {
  return [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ];
}

function drawTiming(modules: Int8Array, size: number): void {
  for (let index = 8; index < size - 8; index++) {
    modules[index * size + TIMING] = modules[TIMING * size + index] =
      index % 2 ? MODULE.light : MODULE.dark;
  }
}

/** The finder and the separator around it. */
function drawFinder(modules: Int8Array, size: number, x: number, y: number): void {
  for (let dy = -4; dy <= 4; dy++) {
    for (let dx = -4; dx <= 4; dx++) {
      if (x + dx < 0 || x + dx >= size || y + dy < 0 || y + dy >= size) continue;
      const ring = Math.max(Math.abs(dx), Math.abs(dy));
      modules[(y + dy) * size + x + dx] = ring === 2 || ring === 4 ? MODULE.light : MODULE.dark;
    }
  }
}

/** Rows and columns of alignment centres (annex E): evenly spread, steps even, from the far end. */
export function alignmentCoordinates(version: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const last = sizeOfVersion(version) - 7;
  const step = version === 32 ? 26 : Math.ceil((last - TIMING) / (count - 1) / 2) * 2;
  const coordinates = [TIMING];
  for (let index = count - 2; index >= 0; index--) coordinates.push(last - index * step);
  return coordinates;
}

function drawAlignment(modules: Int8Array, version: number): void {
  const size = sizeOfVersion(version);
  const coordinates = alignmentCoordinates(version);
  const isFinder = (x: number, y: number) =>
    (x === TIMING && (y === TIMING || y === size - 7)) || (x === size - 7 && y === TIMING);
  for (const y of coordinates) {
    for (const x of coordinates) {
      if (isFinder(x, y)) continue;
      for (let dy = -2; dy <= 2; dy++) {
        for (let dx = -2; dx <= 2; dx++) {
          const isLight = Math.max(Math.abs(dx), Math.abs(dy)) === 1;
          modules[(y + dy) * size + x + dx] = isLight ? MODULE.light : MODULE.dark;
        }
      }
    }
  }
}

/** ISO/IEC 18004:2015, figure 25. */
function formatPositions(size: number): [Uint16Array, Uint16Array] {
  const first: number[] = [];
  for (const y of [0, 1, 2, 3, 4, 5, 7, 8]) first.push(y * size + 8);
  for (const x of [7, 5, 4, 3, 2, 1, 0]) first.push(8 * size + x);
  const second: number[] = [];
  for (let bit = 0; bit < 8; bit++) second.push(8 * size + size - 1 - bit);
  for (let bit = 8; bit < 15; bit++) second.push((size - 15 + bit) * size + 8);
  return [Uint16Array.from(first), Uint16Array.from(second)];
}

function reserveVersion(modules: Int8Array, size: number): void {
  for (let bit = 0; bit < 18; bit++) {
    const along = Math.floor(bit / 3);
    const across = size - 11 + (bit % 3);
    modules[across * size + along] = modules[along * size + across] = MODULE.information;
  }
}

/** Two columns at a time from the right, up and down in turn, the timing column left out. */
function dataOrder(modules: Int8Array, size: number): Uint16Array {
  const order: number[] = [];
  let isUpward = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === TIMING) right--;
    for (let step = 0; step < size; step++) {
      const row = (isUpward ? size - 1 - step : step) * size;
      for (const index of [row + right, row + right - 1]) {
        if (modules[index] === MODULE.data) order.push(index);
      }
    }
    isUpward = !isUpward;
  }
  return Uint16Array.from(order);
}
