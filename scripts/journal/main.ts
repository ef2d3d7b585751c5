import { readFile } from 'node:fs/promises';
import { chainFault } from '../../lib/storage/use-chain';
import { parseJournal } from './parse-journal';

const sentences = {
  edited: 'was changed after it was written',
  missing: 'does not follow the entry before it: entries in between are missing',
  reordered: 'stands in the wrong place',
  'end-missing': 'is not the last one: entries after it are missing',
} as const;

/** Checks a journal of use offline; the exit code is 1 where something is wrong with it. */
async function verify(path: string): Promise<number> {
  const text = await readFile(path, 'utf8').catch(() => null);
  const journal = text === null ? null : parseJournal(text);
  if (!journal) {
    console.error(
      text === null
        ? `${path} cannot be read. Check the name, then try again.`
        : `${path} is no journal of use: export it anew from the panel, as JSON or CSV.`,
    );
    return 1;
  }
  const { entries, end } = journal;
  const fault = await chainFault(entries, end);
  if (fault) {
    console.error(`Entry ${fault.place} of ${entries.length} ${sentences[fault.kind]}.`);
    return 1;
  }
  const last = entries.at(-1);
  console.log(`${entries.length} entries, each as it was written and where it was written.`);
  if (last)
    console.log(`The last one is no. ${last.number}, ${last.hash}: compare it with the panel.`);
  return 0;
}

const [path] = process.argv.slice(2);
if (!path) console.error('Usage: npm run verify-journal FILE');
process.exitCode = path ? await verify(path) : 1;
