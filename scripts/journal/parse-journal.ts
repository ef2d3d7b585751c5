import { z } from 'zod';
import { journalColumns, type ChainEnd } from '../../lib/domain/journal-file';
import { useKinds, type UseEntry } from '../../lib/domain/use-entry';

/** A journal as it left the panel. */
export interface JournalFile {
  readonly entries: readonly UseEntry[];
  /** Null where the file does not say: a CSV has only its rows. */
  readonly end: ChainEnd | null;
}

const entryShape: z.ZodType<UseEntry> = z.strictObject({
  number: z.int().min(1),
  at: z.int(),
  kind: z.enum(useKinds),
  site: z.string().nullable(),
  page: z.string().nullable(),
  by: z.enum(['person', 'renewal']),
  previous: z.string(),
  hash: z.string(),
});

const fileShape = z.object({
  format: z.literal('expediteurs-lre/journal'),
  version: z.literal(1),
  entries: z.array(entryShape),
  end: z.object({ number: z.int(), hash: z.string() }).nullable(),
});

/** The journal that a file holds, JSON or CSV; null where it holds none. */
export function parseJournal(text: string): JournalFile | null {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  return start.startsWith('{') ? fromJson(start) : fromCsv(start);
}

function fromJson(text: string): JournalFile | null {
  try {
    return fileShape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** An empty field without quotes is nothing; with them, an empty text. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

function rowsOf(text: string): (string | null)[][] {
  const rows: (string | null)[][] = [];
  let row: (string | null)[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length) {
    const [, inQuotes, plain, after] = FIELD.exec(text) ?? [];
    if (after === undefined) return [];
    row.push(
      inQuotes?.replaceAll('""', '"') ?? (plain === undefined || plain === '' ? null : plain),
    );
    if (after === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

function fromCsv(text: string): JournalFile | null {
  const [header, ...rows] = rowsOf(text);
  if (header?.join() !== journalColumns.join()) return null;
  const read = rows.map((row) => {
    const cells = Object.fromEntries(journalColumns.map((name, at) => [name, row[at]]));
    const { number, at, previous } = cells;
    return { ...cells, number: Number(number), at: Date.parse(at ?? ''), previous: previous ?? '' };
  });
  const entries = z.array(entryShape).safeParse(read).data;
  return entries ? { entries, end: null } : null;
}
