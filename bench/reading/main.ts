/**
 * Reads every picture of a directory with the shipped code in a real Chromium, from the bytes a
 * person would give, and prints what was read, misread and missed, by class and level, and what the
 * chain weighs.
 *
 * npm run bench:reading -- [--dir DIR] [--peers] [--json FILE] [--write] [NAME…]
 *
 * --dir DIR    pictures and PDFs, in any folders below it (../shared/letters)
 * --peers      the same pictures by other decoders alone, in the same run
 * --json FILE  a row a picture: {file, text, engine, stage, ms}
 * --write      puts the table into docs/performance.md
 * NAME…        only the files whose path contains one of these
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { weighChain } from './weigh-chain';
import { picturesIn } from './pictures';
import { readPictures, type Outcome } from './read-pictures';
import { jsonRows, summary, table, weightOf, writeReport } from './report';
import { servePage } from './serve-page';
import { verdict } from './tally';

const LETTERS = fileURLToPath(new URL('../../../shared/letters/', import.meta.url));

const { values, positionals } = parseArgs({
  options: {
    dir: { type: 'string', default: LETTERS },
    peers: { type: 'boolean', default: false },
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

function tell({ picture, answer }: Outcome): void {
  const said = verdict(picture, answer);
  const how = [answer.engine, answer.stage].filter(Boolean).join(', ');
  console.error(`${said.padEnd(6)} ${String(answer.ms).padStart(6)} ms  ${picture.file}  (${how})`);
}

const pictures = picturesIn(values.dir).filter(
  ({ file }) => positionals.length === 0 || positionals.some((name) => file.includes(name)),
);
if (pictures.length === 0) throw new Error(`There is no picture to read in ${values.dir}.`);
const { url, close } = await servePage();
try {
  const run = await readPictures(url, pictures, {
    withPeers: values.peers,
    onOutcome: tell,
  });
  const weight = weightOf(await weighChain());
  console.log(`${table(run)}\n\n${summary(run)}\n${weight}`);
  if (values.json) writeFileSync(values.json, jsonRows(run.outcomes));
  if (values.write) writeReport(run, weight);
  const misread = run.outcomes.filter(
    ({ picture, answer }) => verdict(picture, answer) === 'wrong',
  );
  if (misread.length > 0) process.exitCode = 1;
} finally {
  await close();
}
