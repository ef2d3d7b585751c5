/** A code has so many digits. */
const DIGITS = 6;

/** How far up the boxes of one code may be from what holds them all. */
const MOST_LEVELS = 3;

/** Fields of one character that stand together, six of them: a code, a digit to a box. */
export function digitBoxes(inputs: readonly HTMLInputElement[]): HTMLInputElement[][] {
  const boxes = inputs.filter(isDigitBox);
  const rows = new Map<Element, HTMLInputElement[]>();
  for (const box of boxes) {
    const row = rowOf(box, boxes);
    if (row) rows.set(row, [...(rows.get(row) ?? []), box]);
  }
  return [...rows.values()].filter(({ length }) => length === DIGITS);
}

function isDigitBox({ maxLength, size, max, pattern }: HTMLInputElement): boolean {
  return maxLength === 1 || size === 1 || max === '9' || /^\^?(\\d|\[0-9\])\$?$/.test(pattern);
}

/** The nearest element that holds six boxes. */
function rowOf(box: Element, boxes: readonly Element[]): Element | null {
  let row = box.parentElement;
  for (let up = 0; row && up < MOST_LEVELS; up += 1) {
    const around = row;
    if (boxes.filter((other) => around.contains(other)).length >= DIGITS) return row;
    row = row.parentElement;
  }
  return null;
}
