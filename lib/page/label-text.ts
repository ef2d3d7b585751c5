import { plainText } from './plain-text';

/** A longer text beside a field explains something and names nothing, in characters. */
const LONGEST_LABEL = 60;

type Field = HTMLInputElement | HTMLSelectElement;

/** What labels a field for whoever looks at it, plain; empty when nothing does. */
export function labelText(field: Field): string {
  return (
    plainText(
      explicitLabel(field) ?? previousCell(field) ?? precedingText(field) ?? textBeside(field),
    ).replace(/[\s:*]+$/, '') || plainText(field.title || field.getAttribute('placeholder'))
  );
}

function explicitLabel(field: Field): string | null {
  const ids = field.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const named = ids
    .map((id) => field.ownerDocument.getElementById(id)?.textContent ?? '')
    .join(' ');
  const labels = Array.from(field.labels ?? [], ownText).join(' ');
  return [named, field.getAttribute('aria-label'), labels].find((text) => text?.trim()) ?? null;
}

/** A wrapping label holds the options of its list, too: they aren't its text. */
function ownText(label: Element): string {
  const copy = label.cloneNode(true) as Element;
  for (const control of copy.querySelectorAll('select,input,textarea,button,script'))
    control.remove();
  return copy.textContent;
}

/** Pages laid out in tables: the label is in the cell before, or above in the same column. */
function previousCell(field: Field): string | null {
  const cell = field.closest('td,th,dd');
  if (!(cell instanceof HTMLElement) || precedingText(field)) return null;
  const before = cell.previousElementSibling;
  if (before && ownText(before).trim()) return ownText(before);
  if (!(cell instanceof HTMLTableCellElement)) return null;
  const row = cell.closest('tr');
  const above = row?.previousElementSibling;
  return above instanceof HTMLTableRowElement
    ? (cellAt(above, columnOf(cell))?.textContent ?? null)
    : null;
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

/** Pages laid out in rows: the label is the short text of the box beside the one that holds the field. */
function textBeside(field: Field): string | null {
  const box = field.parentElement;
  const beside = box?.previousElementSibling;
  if (!box || !beside || box.querySelectorAll('input,select,textarea').length !== 1) return null;
  const text = beside.querySelector('input,select,textarea') ? '' : ownText(beside).trim();
  return text !== '' && text.length < LONGEST_LABEL ? text : null;
}

/** « Code : <input> », also with the text in a `<b>` or `<font>` before the field. */
function precedingText(field: Field): string | null {
  let node: Node | null = field.previousSibling;
  while (node) {
    if (node instanceof HTMLElement && node.matches('br,input,select,textarea,button')) return null;
    if (node.textContent?.trim() && !(node instanceof Comment)) return node.textContent;
    node = node.previousSibling;
  }
  return null;
}
