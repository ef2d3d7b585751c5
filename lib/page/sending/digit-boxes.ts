/** A code has so many digits. */
const DIGITS = 6;

/** How far up the boxes of one code may be from what holds them all. */
const MOST_LEVELS = 3;

/** A box for one digit is no wider than this, in px. */
const WIDEST = 72;

/** Six fields that stand together; `isDigits`: a digit to a box, by what they say and not by their look alone. */
export interface BoxRow {
  readonly boxes: readonly HTMLInputElement[];
  readonly isDigits: boolean;
}

/** Rows of six fields that hold one character each, or are as narrow and as alike as if they did. */
export function digitBoxes(inputs: readonly HTMLInputElement[]): BoxRow[] {
  const digits = rowsOf(inputs.filter(isDigitBox)).map((boxes) => ({ boxes, isDigits: true }));
  const taken = new Set(digits.flatMap(({ boxes }) => boxes));
  const others = inputs.filter((input) => !taken.has(input) && input.maxLength < 0);
  // Widths are only measured where six could stand together.
  const alike = others.length < DIGITS ? [] : rowsOf(others.filter(isNarrow)).filter(areAlike);
  return [...digits, ...alike.map((boxes) => ({ boxes, isDigits: false }))];
}

function rowsOf(boxes: readonly HTMLInputElement[]): HTMLInputElement[][] {
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

function isNarrow(box: HTMLInputElement): boolean {
  return box.offsetWidth > 0 && box.offsetWidth <= WIDEST;
}

function areAlike(boxes: readonly HTMLInputElement[]): boolean {
  const looks = boxes.map((box) => `${box.type} ${box.className} ${box.offsetWidth}`);
  return new Set(looks).size === 1;
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
