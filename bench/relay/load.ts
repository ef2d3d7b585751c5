import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Order, Report } from './load-messages';
import type { PairingSize } from './pairing-size';

/** Node is one core: more than one process, so that the load is not what is measured. */
const PROCESSES = 2;

export interface Exchanged {
  /** Milliseconds, sorted. */
  readonly delays: readonly number[];
  readonly reconnections: number;
  /** Of all processes of the load. */
  readonly cpuSeconds: number;
  readonly bytes: number;
}

/** Pairings under way, in processes of their own. */
export class Load {
  private readonly processes: ChildProcess[] = Array.from({ length: PROCESSES }, () =>
    fork('bench/relay/load-worker.ts', { execArgv: ['--import', 'tsx'] }),
  );

  private readonly ready = Promise.all(this.processes.map((child) => once(child, 'message')));

  /** Seconds until all are connected. */
  async connect(urls: readonly string[], pairings: number, size: PairingSize): Promise<number> {
    await this.ready;
    const each = Math.ceil(pairings / PROCESSES);
    const told = await this.tell('connected', { do: 'connect', urls, pairings: each, size });
    return Math.max(...told.map(({ ms }) => ms)) / 1000;
  }

  async exchange(): Promise<Exchanged> {
    const told = await this.tell('exchanged', { do: 'exchange' });
    const sum = (of: (one: (typeof told)[number]) => number) =>
      told.reduce((total, one) => total + of(one), 0);
    return {
      delays: told.flatMap(({ delays }) => delays).toSorted((a, b) => a - b),
      reconnections: sum(({ reconnections }) => reconnections),
      cpuSeconds: sum(({ cpuSeconds }) => cpuSeconds),
      bytes: sum(({ bytes }) => bytes),
    };
  }

  async leave(): Promise<void> {
    await Promise.all(
      this.processes.map(async (child) => {
        const gone = once(child, 'exit');
        child.send({ do: 'leave' } satisfies Order);
        await gone;
      }),
    );
  }

  private async tell<T extends Report['told']>(answer: T, order: Order) {
    return Promise.all(
      this.processes.map(async (child) => {
        const told = once(child, 'message');
        child.send(order);
        const [report] = (await told) as [Report];
        if (report.told !== answer) throw new Error(`${report.told} came instead of ${answer}.`);
        return report as Extract<Report, { told: T }>;
      }),
    );
  }
}
