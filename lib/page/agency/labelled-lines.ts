import { townIn } from './address-in';
import { agencyLabel, type AgencyLabel } from './agency-labels';

export interface LabelledText {
  readonly label: AgencyLabel;
  /** Its lines, the first one not empty. */
  readonly lines: readonly string[];
}

/** So much of a page's text is looked at. */
const LONGEST_TEXT = 100_000;
const LONGEST_VALUE = 200;
/** An address goes on below its first line. */
const MOST_LINES = 4;

const clean = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_VALUE);

/** What is on a line behind its label: « SIRET : 123 », or cells of a table between tabs. */
function onLine(line: string): LabelledText[] {
  const cells = line.split('\t').map(clean).filter(Boolean);
  // Label, value, label, value; before them the end of another cell at most.
  const first = cells.findIndex((cell) => agencyLabel(cell) !== null);
  const beside = cells.flatMap((cell, at) => {
    const label = (at - first) % 2 === 0 ? agencyLabel(cell) : null;
    const value = cells[at + 1] ?? '';
    return label && value && !agencyLabel(value) ? [{ label, lines: [value] }] : [];
  });
  if (beside.length > 0) return beside;
  // « SIRET : 123 - E-mail : a@b.fr » holds two.
  return cells.flatMap((cell) => cell.split(/\s[-|•–]\s(?=[^:]{2,40}:)/)).flatMap(behindColon);
}

function behindColon(text: string): LabelledText[] {
  const [, name = '', value = ''] = /^([^:]{2,60}):(.+)$/.exec(text) ?? [];
  const label = agencyLabel(name);
  return label && clean(value) ? [{ label, lines: [clean(value)] }] : [];
}

const cellsOf = (line = '') => line.split('\t').filter((cell) => cell.trim() !== '');

/** The names of a list's columns are no values of each other: below them is a row as long, and without a label. */
function isHeader(line: string, next: string | undefined): boolean {
  const [here, below] = [cellsOf(line), cellsOf(next)];
  return here.length > 2 && here.length === below.length && !below.some(agencyLabel);
}

/** Lines below that belong to what stands above: text without a label of its own. */
function below(lines: readonly string[], from: number): string[] {
  const found: string[] = [];
  for (const line of lines.slice(from, from + MOST_LINES)) {
    const [cell = '', ...cells] = line.split('\t');
    // Before the row's next cells come the last lines of this one.
    if (cells.length > 0) return townIn(clean(cell)).city ? [...found, clean(cell)] : found;
    const isOwn = agencyLabel(line) !== null || onLine(line).length > 0;
    if (isOwn || clean(line) === '') break;
    found.push(clean(line));
  }
  return found;
}

/**
 * What a page says of what, from its text as it is shown: cells of a row come with tabs between them, and
 * everything else line by line, a label before its value or above it.
 */
export function labelledLines(text: string): LabelledText[] {
  const lines = text
    .slice(0, LONGEST_TEXT)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.flatMap((line, at) => {
    if (isHeader(line, lines[at + 1])) return [];
    const own = onLine(line);
    const last = own.at(-1);
    if (last) {
      const more = last.label === 'address' ? below(lines, at + 1) : [];
      return [...own.slice(0, -1), { ...last, lines: [...last.lines, ...more] }];
    }
    const label = line.includes('\t') ? null : agencyLabel(line);
    const value = label ? below(lines, at + 1) : [];
    if (!label || value.length === 0) return [];
    return [{ label, lines: label === 'address' ? value : value.slice(0, 1) }];
  });
}
