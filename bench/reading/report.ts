import { machine, writeBetweenMarks } from '../performance-page';
import { PEERS } from './peer-answer';
import type { Weight } from './weigh-chain';
import type { Outcome, Run } from './read-pictures';
import {
  byClassAndLevel,
  figures,
  isReadByAPeer,
  quantile,
  ratioToZxingWasm,
  rescued,
  verdict,
  type Figures,
} from './tally';

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

function row({ name, pictures, read, wrong, median, p95, peak, ...more }: Figures): string {
  const peers = PEERS.map((peer) => String(more.peers[peer].read));
  const own = [`${String(read)} (${percent(read, pictures)})`, wrong, median, p95, peak ?? '–'];
  return `| ${[name, pictures, ...own, ...peers, more.anyPeer].join(' | ')} |`;
}

/** A row a class and level, then all, as a Markdown table. Without peers their columns are left out. */
export function table({ outcomes }: Run): string {
  const withPeers = outcomes.some(({ peers }) => peers);
  const heads = ['class, level', 'pictures', 'read', 'misread', 'median ms', 'p95 ms', 'peak MB'];
  const peerHeads = withPeers ? [...PEERS, 'any peer'] : [];
  const rows = [...byClassAndLevel(outcomes), figures('**all**', outcomes)].map(row);
  const columns = heads.length + peerHeads.length;
  const cut = (line: string) =>
    `${line.split(' | ').slice(0, columns).join(' | ')}${withPeers ? '' : ' |'}`;
  const head = `| ${[...heads, ...peerHeads].join(' | ')} |`;
  return [head, `|${'---|'.repeat(columns)}`, ...rows.map(cut)].join('\n');
}

/** What the table does not say: against the peers, and of the pictures that they cannot read. */
export function summary({ outcomes }: Run): string {
  const all = figures('all', outcomes);
  const lines = [
    `Read ${String(all.read)} of ${String(all.pictures)} (${percent(all.read, all.pictures)}), ${String(all.wrong)} misread.`,
    `Tasks of over 50 ms on the page's own thread meanwhile: ${longTasksOf(outcomes)}.`,
  ];
  const ratio = ratioToZxingWasm(outcomes);
  if (ratio !== null) {
    const readBoth = outcomes.filter(
      (one) => isReadByAPeer(one) && ['read', 'untold'].includes(verdict(one.picture, one.answer)),
    );
    const times = rescued(outcomes).map(({ answer }) => answer.ms);
    const wrongOf = (name: (typeof PEERS)[number]) => `${name} ${String(all.peers[name].wrong)}`;
    lines.push(
      `Of the ${String(all.anyPeer)} that any peer reads: ${percent(readBoth.length, all.anyPeer)}.`,
      `Where \`zxing-wasm\` reads alone, the chain takes ${ratio.toFixed(2)} × its time (median).`,
      `Beyond it: ${String(times.length)} pictures, median ${String(quantile(times, 0.5))} ms, p95 ${String(quantile(times, 0.95))} ms.`,
      `Misread by the peers: ${PEERS.map(wrongOf).join(', ')}.`,
    );
  }
  return lines.join('\n');
}

function longTasksOf(outcomes: readonly Outcome[]): string {
  const durations = outcomes.flatMap(({ answer }) => answer.longTasks ?? []);
  if (durations.length === 0) return 'none';
  return `${String(durations.length)}, the longest ${Math.max(...durations).toFixed(0)} ms`;
}

/** What the chain of engines weighs in all, and what of it weighs most. */
export function weightOf(files: readonly Weight[]): string {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} KB`;
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const heaviest = files
    .slice(0, 3)
    .map(({ file, bytes }) => `${nameOf(file)} ${kilobytes(bytes)}`);
  return `The chain weighs ${kilobytes(all)} gzip without pdf.js: ${heaviest.join(', ')}, the rest.`;
}

/** Without the mark of its content. */
const nameOf = (file: string) => file.replace(/-[\w-]{8}(?=\.)/, '');

/** One row a picture: `{file, text, engine, stage, ms}`, and what was measured beside it. */
export function jsonRows(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ picture, answer, peakMegabytes, peers }) => ({
    file: picture.file,
    text: answer.text,
    engine: answer.engine,
    stage: answer.stage,
    ms: answer.ms,
    ...(picture.text === undefined ? {} : { expected: picture.text }),
    ...(peakMegabytes === null ? {} : { peakMegabytes }),
    ...(peers ? { peers } : {}),
  }));
  return `[\n${rows.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`;
}

/** Puts table and summary into docs/performance.md. */
export function writeReport(run: Run, weight: string): void {
  const list = `${summary(run)}\n${weight}`
    .split('\n')
    .map((line) => `- ${line}`)
    .join('\n');
  const text = `${list}

${table(run)}

${run.browser}, headless; ${machine()}; ${new Date().toISOString().slice(0, 10)}.`;
  writeBetweenMarks('reading', text);
}
