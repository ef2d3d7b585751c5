import type { UseEntry } from './use-entry';

/** Where the chain ended when the file was written. */
export interface ChainEnd {
  readonly number: number;
  readonly hash: string;
}

/** The columns of a journal as CSV. */
export const journalColumns = [
  'number',
  'at',
  'kind',
  'site',
  'page',
  'by',
  'previous',
  'hash',
] as const;

/** The journal as JSON text. */
export function journalJson(entries: readonly UseEntry[]): string {
  const last = entries.at(-1);
  const end = last ? { number: last.number, hash: last.hash } : null;
  return JSON.stringify({ format: 'expediteurs-lre/journal', version: 1, entries, end }, null, 2);
}

const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;

/** The journal as CSV (RFC 4180), with instants as ISO 8601 in UTC. */
export function journalCsv(entries: readonly UseEntry[]): string {
  const rows = entries.map(({ at, ...entry }) => {
    const row: Record<string, string | number | null | undefined> = {
      ...entry,
      at: new Date(at).toISOString(),
    };
    return journalColumns
      .map((name) => (row[name] === null ? '' : quoted(String(row[name]))))
      .join(',');
  });
  return [journalColumns.join(','), ...rows, ''].join('\r\n');
}
