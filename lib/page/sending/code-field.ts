import { fillField } from './fill-field';
import { isRendered } from './in-sight';

/** Where a page wants the code of a letter: one field, or six of a digit each. */
export interface CodeField {
  readonly boxes: readonly [HTMLInputElement, ...HTMLInputElement[]];
}

export function isSameField(one: CodeField | null, other: CodeField | null): boolean {
  return one?.boxes.every((box, at) => box === other?.boxes[at]) ?? other === null;
}

/** What stands in it. */
export function fieldText({ boxes }: CodeField): string {
  return boxes.map(({ value }) => value).join('');
}

/** Whether a code could be typed there now: some are made first, and opened once a sender is chosen. */
export function canBeTyped({ boxes }: CodeField): boolean {
  // Of six boxes, the next may be opened by what is typed into the one before.
  return !boxes[0].matches(':disabled') && boxes.every(isRendered);
}

/** Types a code in, a digit to a box where there are six; an empty one empties it. */
export function typeCode({ boxes }: CodeField, digits: string): void {
  if (boxes.length === 1) fillField(boxes[0], digits);
  else boxes.forEach((box, at) => fillField(box, digits[at] ?? ''));
}
