import { setTimeout as wait } from 'node:timers/promises';
import { Load } from './load';
import { cpuOf, memoryOf } from './memory-of';
import type { PairingSize } from './pairing-size';

export interface Broker {
  readonly urls: readonly string[];
  /** Processes of the broker that run now. */
  readonly pids: () => readonly number[];
}

/** One exchange of all messages of all pairings. */
export interface Round {
  readonly name: string;
  /** Done in the midst of it. */
  readonly disturb?: () => Promise<void>;
}

export interface Figures {
  readonly name: string;
  readonly pairings: number;
  readonly connectSeconds: number;
  /** Bytes of the broker, for each pairing with both its connections open. */
  readonly memory: number;
  readonly exchangeSeconds: number;
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
  readonly delivered: number;
  readonly lost: number;
  readonly reconnections: number;
  /** Processor seconds of the broker during the exchange, of the nodes that saw its end. */
  readonly brokerCpu: number;
  readonly loadCpu: number;
}

/** The middle of the exchange, roughly: each of its messages comes after 3 s on average. */
const MIDST_MS = 10_000;

/** Connects all pairings once and lets them exchange their messages once a round. */
export async function measure(
  broker: Broker,
  rounds: readonly Round[],
  pairings: number,
  size: PairingSize,
): Promise<Figures[]> {
  const load = new Load();
  const before = memoryOf(broker.pids());
  const connectSeconds = await load.connect(broker.urls, pairings, size);
  const memory = (memoryOf(broker.pids()) - before) / pairings;
  const figures: Figures[] = [];
  for (const round of rounds) {
    const expected = pairings * size.messages;
    const exchanged = await exchange(load, broker, round, expected);
    figures.push({ name: round.name, pairings, connectSeconds, memory, ...exchanged });
    console.log(`${round.name}: ${exchanged.delivered} of ${expected} messages heard.`);
  }
  await load.leave();
  return figures;
}

async function exchange(load: Load, { pids }: Broker, { disturb }: Round, expected: number) {
  const used = new Map(pids().map((pid) => [pid, cpuOf(pid)]));
  const begun = performance.now();
  const exchanging = load.exchange();
  if (disturb) {
    await wait(MIDST_MS);
    await disturb();
  }
  const { delays, reconnections, cpuSeconds } = await exchanging;
  const at = (share: number) => delays[Math.floor(delays.length * share)] ?? NaN;
  return {
    exchangeSeconds: (performance.now() - begun) / 1000,
    p50: at(0.5),
    p95: at(0.95),
    worst: delays.at(-1) ?? NaN,
    delivered: delays.length,
    lost: expected - delays.length,
    reconnections,
    brokerCpu: pids().reduce((sum, pid) => sum + cpuOf(pid) - (used.get(pid) ?? 0), 0),
    loadCpu: cpuSeconds,
  };
}
