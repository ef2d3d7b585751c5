import { labelsOf } from './labels-of';
import { plainText } from './plain-text';

/** A longer text beside a field explains something and names nothing, in characters. */
const LONGEST_LABEL = 60;

/** How many boxes around a field may be all its own. */
const MOST_BOXES = 5;

const FIELDS = 'input:not([type=hidden]),select,textarea';

/** What labels a field for whoever looks at it, plain; empty when nothing does. */
export function labelText(field: HTMLElement): string {
  const text = explicitLabel(field) ?? previousCell(field) ?? precedingText(field);
  const candidates = [
    text ?? textBeside(field) ?? lineAbove(field),
    field.getAttribute('title'),
    field.getAttribute('placeholder'),
    textBelow(field),
  ];
  return candidates.map(clean).find(Boolean) ?? '';
}

const clean = (text: string | null) => plainText(text).replace(/[\s:*]+$/, '');

function explicitLabel(field: HTMLElement): string | null {
  const ids = field.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  // A box may be labelled by itself, too: then by what is chosen.
  const others = ids
    .map((id) => field.ownerDocument.getElementById(id))
    .filter((label) => label && !field.contains(label));
  const named = others.map((label) => label?.textContent ?? '').join(' ');
  const own = labelsOf(field).map(ownText).join(' ');
  return [named, field.getAttribute('aria-label'), own].find((text) => text?.trim()) ?? null;
}

/** A wrapping label holds the options of its list, too: they aren't its text; a picture's words are. */
function ownText(label: Element): string {
  const copy = label.cloneNode(true) as Element;
  for (const control of copy.querySelectorAll('select,input,textarea,button,script'))
    control.remove();
  const pictures = [...copy.querySelectorAll('img[alt]')].map((one) => one.getAttribute('alt'));
  return [copy.textContent, ...pictures].join(' ');
}

/** Pages laid out in tables: the label is in the cell before, or above in the same column. */
function previousCell(field: HTMLElement): string | null {
  const cell = field.closest('td,th,dd');
  if (!cell || precedingText(field)) return null;
  const before = cell.previousElementSibling;
  if (before && ownText(before).trim() && !before.querySelector(FIELDS)) return ownText(before);
  if (cell.localName === 'dd') return null;
  const row = cell.closest('tr');
  const rows = row?.closest('table')?.rows;
  const above = rows?.[row?.rowIndex ? row.rowIndex - 1 : -1];
  // Rows of fields have their names in the first row of all.
  const header = above?.querySelector(FIELDS) ? rows?.[0] : above;
  if (!header || header.querySelector(FIELDS)) return null;
  return cellAt(header, columnOf(cell as HTMLTableCellElement))?.textContent ?? null;
}

/** Where a cell begins, counting those before it as wide as they are. */
function columnOf(cell: HTMLTableCellElement): number {
  const row = cell.parentElement as HTMLTableRowElement;
  const before = Array.from(row.cells).slice(0, cell.cellIndex);
  return before.reduce((columns, { colSpan }) => columns + colSpan, 0);
}

function cellAt(row: HTMLTableRowElement, column: number): HTMLTableCellElement | undefined {
  return Array.from(row.cells).find(
    (cell) => columnOf(cell) <= column && column < columnOf(cell) + cell.colSpan,
  );
}

/**
 * Pages laid out in rows of boxes: the label is the short text of the box beside the one that holds the
 * field alone, or stands in the same place of the row of texts above.
 */
function textBeside(field: HTMLElement): string | null {
  let box: Element = field;
  for (let up = 0; up < MOST_BOXES; up += 1) {
    const after = nextWithText(box);
    if (up === 0 && after?.localName === 'label' && !after.getAttribute('for'))
      return ownText(after);
    const { parentElement } = box;
    if (!parentElement || parentElement.querySelectorAll(FIELDS).length > 1) return textAbove(box);
    box = parentElement;
    const before = box.previousElementSibling;
    const beside = before?.matches('h1') ? null : short(before);
    if (beside) return beside;
  }
  return null;
}

/** « Code OTP * <a>Aide</a><br><input> »: the words of the line above, without its links. */
function lineAbove(field: Element): string | null {
  const words: string[] = [];
  let lines = 0;
  for (let node = field.previousSibling; node && lines < 2; node = node.previousSibling) {
    const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : null;
    if (element?.matches('br')) lines += 1;
    else if (element && (element.matches(FIELDS) || element.querySelector(FIELDS))) return null;
    else if (node.nodeType !== Node.COMMENT_NODE && !element?.matches('a,button'))
      words.unshift(node.textContent ?? '');
  }
  const text = words.join(' ').trim();
  return lines > 0 && text.length < LONGEST_LABEL ? text : null;
}

/** Lines and bars may be drawn between a field and the label that floats over it. */
function nextWithText(box: Element): Element | null {
  let next = box.nextElementSibling;
  while (next && !next.matches(FIELDS) && !next.textContent.trim()) next = next.nextElementSibling;
  return next;
}

function textAbove(box: Element): string | null {
  const row = box.parentElement;
  const above = row?.previousElementSibling;
  if (!row || above?.childElementCount !== row.childElementCount) return null;
  return short(partsOf(above)[partsOf(row).indexOf(box)] ?? null);
}

/** Not `children`, which is an input where a form asks for those of a family. */
const partsOf = (row: Element) => [...row.querySelectorAll(':scope > *')];

/** The short text after a field that has a box to itself: it floats over the field while that is empty. */
function textBelow(field: Element): string | null {
  const box = field.parentElement;
  if (!box || box.matches('form,body,td') || box.querySelectorAll(FIELDS).length > 1) return null;
  return short(nextWithText(field));
}

function short(beside: Element | null): string | null {
  if (!beside) return null;
  if (beside.matches(FIELDS) || beside.querySelector(FIELDS)) return null;
  const text = ownText(beside).trim();
  return text !== '' && text.length < LONGEST_LABEL ? text : null;
}

/** « Code : <input> », also with the text in a `<b>` or `<font>` before the field. */
function precedingText(field: HTMLElement): string | null {
  for (let node = field.previousSibling; node; node = node.previousSibling) {
    if (node.nodeType === Node.COMMENT_NODE) continue;
    if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      if (element.matches('br,button') || element.matches(FIELDS) || element.querySelector(FIELDS))
        return null;
    }
    if (node.textContent?.trim()) return node.textContent;
  }
  return null;
}
