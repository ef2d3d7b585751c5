type Condition = (x: number, y: number) => boolean;

/** ISO/IEC 18004:2015, table 10: where a mask inverts, `x` being the column and `y` the row. */
const CONDITIONS: readonly Condition[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

const masks = new Map<number, Int8Array>();

/** For each module of a symbol of this size: −1 where mask `number` inverts, else 1. */
export function dataMask(number: number, size: number): Int8Array {
  const key = number * 256 + size;
  let mask = masks.get(key);
  if (!mask) {
    const inverts = CONDITIONS[number] ?? (() => false);
    mask = Int8Array.from({ length: size * size }, (_, index) =>
      inverts(index % size, Math.floor(index / size)) ? -1 : 1,
    );
    masks.set(key, mask);
  }
  return mask;
}
