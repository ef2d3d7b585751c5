import type { ChainEnd } from '../domain/journal-file';
import type { Use, UseEntry } from '../domain/use-entry';

/** What is wrong with a chain, and at which entry of it, counted from 1. */
export interface ChainFault {
  readonly kind: 'edited' | 'missing' | 'reordered' | 'end-missing';
  readonly place: number;
}

async function hashOf(entry: Omit<UseEntry, 'hash'>): Promise<string> {
  const { number, at, kind, site, page, by, previous } = entry;
  const text = JSON.stringify([number, at, kind, site, page, by, previous]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A use as the entry after `end`. */
export async function chained(end: ChainEnd | null, use: Use): Promise<UseEntry> {
  const entry = { ...use, number: (end?.number ?? 0) + 1, previous: end?.hash ?? '' };
  return { ...entry, hash: await hashOf(entry) };
}

/**
 * The first fault of a chain, or null. Its first entry may follow others that are no longer kept.
 * @param end where it has to end, if that is known from elsewhere
 */
export async function chainFault(
  entries: readonly UseEntry[],
  end: ChainEnd | null,
): Promise<ChainFault | null> {
  for (const [at, entry] of entries.entries()) {
    const before = entries[at - 1];
    const place = at + 1;
    if ((await hashOf(entry)) !== entry.hash) return { kind: 'edited', place };
    if (!before || (entry.number === before.number + 1 && entry.previous === before.hash)) continue;
    if (entry.number <= before.number) return { kind: 'reordered', place };
    return { kind: entry.number > before.number + 1 ? 'missing' : 'edited', place };
  }
  const last = entries.at(-1);
  const isWholePicture = !end || (last?.number === end.number && last.hash === end.hash);
  return isWholePicture ? null : { kind: 'end-missing', place: entries.length };
}
