import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

const PATH = 'docs/performance.md';

/** « 2 cores, … »: what figures are worth nothing without. */
export function machine(): string {
  const processors = cpus();
  return `${processors.length} cores, ${processors[0]?.model.trim() ?? 'unknown processor'}`;
}

/** Puts what a bench has to say into docs/performance.md, between the bench's two marks. */
export function writeBetweenMarks(
  bench: 'camera' | 'panel' | 'reading' | 'relay',
  text: string,
): void {
  const begin = `<!-- bench:${bench} begins -->`;
  const end = `<!-- bench:${bench} ends -->`;
  const page = readFileSync(PATH, 'utf8');
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < 0) throw new Error(`${PATH} has lost its marks ${begin} and ${end}.`);
  writeFileSync(PATH, `${page.slice(0, from)}${begin}\n${text}\n${page.slice(to)}`);
}
