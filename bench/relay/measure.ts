import { setTimeout as wait } from 'node:timers/promises';
import { Load } from './load';
import { cpuOf, memoryOf } from './memory-of';
import type { PairingSize } from './pairing-size';

export interface Broker {
  readonly name: string;
  readonly urls: readonly string[];
  /** Processes of the broker that run now. */
  readonly pids: () => readonly number[];
  /** Done in the midst of the exchange. */
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
  /** Processor seconds of the broker during the exchange; of a node that was stopped until then. */
  readonly brokerCpu: number;
  readonly loadCpu: number;
}

/** The middle of the exchange, roughly: each of its messages comes after 3 s on average. */
const MIDST_MS = 10_000;

export async function measure(broker: Broker, pairings: number, size: PairingSize) {
  const load = new Load();
  const before = memoryOf(broker.pids());
  const connectSeconds = await load.connect(broker.urls, pairings, size);
  const memory = (memoryOf(broker.pids()) - before) / pairings;
  const pids = broker.pids();
  const cpu = cpuOf(pids);
  const begun = performance.now();
  const exchanging = load.exchange();
  if (broker.disturb) {
    await wait(MIDST_MS);
    await broker.disturb();
  }
  const { delays, reconnections, cpuSeconds } = await exchanging;
  const exchangeSeconds = (performance.now() - begun) / 1000;
  const brokerCpu = cpuOf(broker.pids()) - (broker.disturb ? 0 : cpu);
  await load.leave();
  const at = (share: number) => delays[Math.floor(delays.length * share)] ?? NaN;
  return {
    name: broker.name,
    pairings,
    connectSeconds,
    memory,
    exchangeSeconds,
    p50: at(0.5),
    p95: at(0.95),
    worst: delays.at(-1) ?? NaN,
    delivered: delays.length,
    lost: pairings * size.messages - delays.length,
    reconnections,
    brokerCpu,
    loadCpu: cpuSeconds,
  } satisfies Figures;
}
