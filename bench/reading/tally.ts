import type { Reading } from '../../lib/reading/outcome';

/** One line of the letters' manifest, as far as the benchmark uses it. */
export interface Letter {
  file: string;
  class: string;
  level: number;
  text: string;
}

export interface Outcome {
  letter: Letter;
  reading: Reading;
  /** From the call to the answer, read or not. */
  milliseconds: number;
}

interface Row {
  class: string;
  letters: number;
  read: number;
  wrong: number;
  missed: number;
  'median ms': number;
}

/** One row a class, then the totals. */
export function tally(outcomes: readonly Outcome[]): Row[] {
  const classes = [...new Set(outcomes.map(({ letter }) => letter.class))].sort();
  const rows = classes.map((name) =>
    row(
      name,
      outcomes.filter(({ letter }) => letter.class === name),
    ),
  );
  return [...rows, row('all', outcomes)];
}

export function verdict({ letter, reading }: Outcome): 'read' | 'wrong' | 'missed' {
  if (reading.kind === 'failed') return 'missed';
  return reading.text === letter.text ? 'read' : 'wrong';
}

function row(name: string, outcomes: readonly Outcome[]): Row {
  const count = (wanted: string) => outcomes.filter((one) => verdict(one) === wanted).length;
  return {
    class: name,
    letters: outcomes.length,
    read: count('read'),
    wrong: count('wrong'),
    missed: count('missed'),
    'median ms': median(outcomes.map(({ milliseconds }) => milliseconds)),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}
