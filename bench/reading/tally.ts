import { PEERS, type Answer, type PeerName } from './peer-answer';
import type { Picture } from './pictures';
import type { Outcome } from './read-pictures';

export type Verdict = 'read' | 'wrong' | 'missed' | 'untold';

/** A figure row of pictures of one kind. Times in milliseconds, memory in megabytes. */
export interface Figures {
  readonly name: string;
  readonly pictures: number;
  readonly read: number;
  readonly wrong: number;
  readonly median: number;
  readonly p95: number;
  readonly peak: number | null;
  readonly peers: Record<PeerName, { read: number; wrong: number }>;
  /** Read by one peer at least. */
  readonly anyPeer: number;
}

/** `untold`: something was read, and nobody has told what there is to read. */
export function verdict(picture: Picture, answer: Answer): Verdict {
  if (answer.text === null) return 'missed';
  if (picture.text === undefined) return 'untold';
  // Suites of other projects end their text files as editors do.
  const wanted = picture.text.trimEnd();
  const said = [answer.text, ...(answer.others ?? [])];
  return said.some((text) => text.trimEnd() === wanted) ? 'read' : 'wrong';
}

const isRead = (outcome: Outcome) => ['read', 'untold'].includes(ours(outcome));
const ours = ({ picture, answer }: Outcome) => verdict(picture, answer);

export function figures(name: string, outcomes: readonly Outcome[]): Figures {
  const times = outcomes.map(({ answer }) => answer.ms);
  const peaks = outcomes.map(({ peakMegabytes }) => peakMegabytes ?? 0);
  const byPeer = PEERS.map((peer) => {
    const verdicts = outcomes.map((one) => one.peers && verdict(one.picture, one.peers[peer]));
    const count = (...wanted: Verdict[]) =>
      verdicts.filter((one) => one && wanted.includes(one)).length;
    return [peer, { read: count('read', 'untold'), wrong: count('wrong') }] as const;
  });
  return {
    name,
    pictures: outcomes.length,
    read: outcomes.filter(isRead).length,
    wrong: outcomes.filter((one) => ours(one) === 'wrong').length,
    median: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    peak: Math.max(0, ...peaks) || null,
    peers: Object.fromEntries(byPeer) as Figures['peers'],
    anyPeer: outcomes.filter(isReadByAPeer).length,
  };
}

export function isReadByAPeer({ picture, peers }: Outcome): boolean {
  if (!peers) return false;
  return PEERS.some((peer) => ['read', 'untold'].includes(verdict(picture, peers[peer])));
}

/** A row a class and level, in order of their names. */
export function byClassAndLevel(outcomes: readonly Outcome[]): Figures[] {
  const nameOf = ({ picture }: Outcome) =>
    picture.level === undefined ? picture.class : `${picture.class} ${String(picture.level)}`;
  const names = [...new Set(outcomes.map(nameOf))].sort();
  return names.map((name) =>
    figures(
      name,
      outcomes.filter((one) => nameOf(one) === name),
    ),
  );
}

/** Median of how much longer the chain takes than `zxing-wasm` alone, where that reads by itself. */
export function ratioToZxingWasm(outcomes: readonly Outcome[]): number | null {
  const ratios = outcomes.flatMap(({ picture, answer, peers }) => {
    const alone = peers?.['zxing-wasm'];
    if (!alone || !['read', 'untold'].includes(verdict(picture, alone))) return [];
    return [answer.ms / Math.max(1, alone.ms)];
  });
  return ratios.length > 0 ? quantile(ratios, 0.5) : null;
}

/** What `zxing-wasm` does not read alone and the chain does. */
export function rescued(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.filter(
    (one) =>
      one.peers &&
      isRead(one) &&
      !['read', 'untold'].includes(verdict(one.picture, one.peers['zxing-wasm'])),
  );
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
  return sorted[at] ?? 0;
}
