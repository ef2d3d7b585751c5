import { describe, expect, it } from 'vitest';
import { journalCsv, journalJson } from '../../lib/domain/journal-file';
import { keptTitle, type Use, type UseEntry } from '../../lib/domain/use-entry';
import { chained, chainFault } from '../../lib/storage/use-chain';
import { parseJournal } from './parse-journal';

async function journal(length: number): Promise<UseEntry[]> {
  const entries: UseEntry[] = [];
  for (let at = 0; at < length; at += 1) {
    const use: Use = {
      at: 1_764_000_000_000 + at,
      kind: at % 2 ? 'unlocked' : 'code-filled',
      site: at % 2 ? null : 'gestion.example.fr',
      page: at % 3 ? null : 'Envoyer, « vite » "LRE"\r\n',
      by: 'person',
    };
    entries.push(await chained(entries.at(-1) ?? null, use));
  }
  return entries;
}

const faultOf = async (text: string) => {
  const file = parseJournal(text)!;
  return chainFault(file.entries, file.end);
};
const changed = (
  entries: readonly UseEntry[],
  change: (copy: UseEntry[]) => unknown,
): UseEntry[] => {
  const copy = entries.map((entry) => ({ ...entry }));
  change(copy);
  return copy;
};

describe.each([
  ['JSON', journalJson],
  ['CSV', journalCsv],
])('a journal as %s', (_, write) => {
  it('is read back as it was, and is sound', async () => {
    const entries = await journal(7);
    expect(parseJournal(write(entries))?.entries).toEqual(entries);
    expect(await faultOf(write(entries))).toBeNull();
  });

  it('is sound without its oldest entries, which are not kept for ever', async () => {
    expect(await faultOf(write((await journal(7)).slice(3)))).toBeNull();
  });

  it('shows an entry that was edited, in any of its parts', async () => {
    const entries = await journal(5);
    const parts = { at: 1, kind: 'ordered', site: 'x', page: 'x', by: 'renewal', hash: 'x' };
    for (const [name, value] of Object.entries(parts)) {
      const edited = changed(entries, (copy) => Object.assign(copy[2]!, { [name]: value }));
      expect(await faultOf(write(edited))).toEqual({ kind: 'edited', place: 3 });
    }
  });

  it('shows an entry that was edited together with its own hash', async () => {
    const entries = await journal(5);
    const { number, previous } = entries[2]!;
    const forged = await chained({ number: number - 1, hash: previous }, { ...entries[2]!, at: 1 });
    const edited = changed(entries, (copy) => copy.splice(2, 1, forged));
    expect(await faultOf(write(edited))).toEqual({ kind: 'edited', place: 4 });
  });

  it('shows an entry that is missing, and two that changed places', async () => {
    const entries = await journal(5);
    const gap = changed(entries, (copy) => copy.splice(2, 1));
    expect(await faultOf(write(gap))).toEqual({ kind: 'missing', place: 3 });
    const turned = changed(entries, (copy) => copy.splice(1, 2, copy[2]!, copy[1]!));
    expect(await faultOf(write(turned))).toMatchObject({ place: 2 });
  });
});

it('a JSON file shows that its end is missing', async () => {
  const text = journalJson(await journal(5));
  const file = JSON.parse(text) as { entries: unknown[] };
  file.entries.pop();
  expect(await faultOf(JSON.stringify(file))).toEqual({ kind: 'end-missing', place: 4 });
});

it.each(['', '{', '{}', 'a,b\r\n1,2', '{"format":"other"}'])('takes %j for no journal', (text) =>
  expect(parseJournal(text)).toBeNull(),
);

it.each(['=HYPERLINK("x")', '+1', '-1', '@x'])(
  'keeps no title that a spreadsheet runs: %s',
  (title) => expect(keptTitle(title)).toBe(`'${title}`),
);
