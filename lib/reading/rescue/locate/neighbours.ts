/** Something of a size at a place, both in pixels. */
export interface Sized {
  x: number;
  y: number;
  /** Width of a module. */
  module: number;
}

/** Cells of a size class, in modules: what is added may drift by a few before it is looked for. */
const CELL_MODULES = 16;

/** Room in a key: sizes from 2⁻⁸ pixels on, and cells on a side of the picture. */
const KEY = { sizes: 8, cells: 2 ** 20 } as const;

/**
 * Things by place and size, so that the like of one is found without looking at all: a noisy picture
 * has thousands. What moves after it was added must stay within some modules of where it was.
 */
export class Neighbours<T extends Sized> {
  private readonly cells = new Map<number, T[]>();

  add(thing: T): void {
    const key = this.keyOf(thing, classOf(thing), 0, 0);
    const cell = this.cells.get(key);
    if (cell) cell.push(thing);
    else this.cells.set(key, [thing]);
  }

  /** One that satisfies the condition, of those up to twice as large or small and a few modules off. */
  find(near: Sized, isAlike: (thing: T) => boolean): T | undefined {
    for (let size = classOf(near) - 1; size <= classOf(near) + 1; size++) {
      for (let down = -1; down <= 1; down++) {
        for (let across = -1; across <= 1; across++) {
          const found = this.cells.get(this.keyOf(near, size, across, down))?.findLast(isAlike);
          if (found) return found;
        }
      }
    }
    return undefined;
  }

  private keyOf({ x, y }: Sized, size: number, across: number, down: number): number {
    const side = CELL_MODULES * 2 ** size;
    const column = Math.floor(x / side) + across;
    const row = Math.floor(y / side) + down;
    return ((size + KEY.sizes) * KEY.cells + row + 1) * KEY.cells + column + 1;
  }
}

/** Doublings of a pixel. */
const classOf = ({ module }: Sized) => Math.floor(Math.log2(module));
