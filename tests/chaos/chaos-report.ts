import type { RunResult } from './run-seed';

export interface Report {
  readonly runs: number;
  /** Of the first run; each of the others has the next. */
  readonly seed: number;
  readonly failures: readonly {
    readonly seed: number;
    readonly violations: readonly string[];
    readonly schedule: readonly string[];
    readonly account: readonly string[];
  }[];
  /** How many runs went through the side panel by clicks and keys. */
  readonly byHand: number;
  /** How often each kind of disturbance came. */
  readonly disturbances: Readonly<Record<string, number>>;
  /** Of the whole, from the first browser's start to the last one's end. */
  readonly milliseconds: number;
  /** Milliseconds. */
  readonly perRun: { readonly median: number; readonly p95: number };
}

export function report(results: readonly RunResult[], seed: number, milliseconds: number): Report {
  const disturbances: Record<string, number> = {};
  for (const result of results) {
    for (const [kind, count] of Object.entries(result.disturbances)) {
      disturbances[kind] = (disturbances[kind] ?? 0) + count;
    }
  }
  const times = results.map((result) => result.milliseconds).sort((one, other) => one - other);
  const quantile = (part: number) => times[Math.ceil(part * times.length) - 1] ?? 0;
  return {
    runs: results.length,
    seed,
    failures: results
      .filter(({ violations }) => violations.length > 0)
      .map(({ seed, violations, schedule, account }) => ({ seed, violations, schedule, account }))
      .sort((one, other) => one.seed - other.seed),
    byHand: results.filter(({ byHand }) => byHand).length,
    disturbances,
    milliseconds,
    perRun: { median: quantile(0.5), p95: quantile(0.95) },
  };
}

/** Everything about one run: what is broken, the schedule, what happened, how to have it again. */
export function failureInWords(result: Omit<RunResult, 'milliseconds'>): string {
  const { seed, violations, schedule, account } = result;
  const lines = (title: string, all: readonly string[]) => [
    title,
    ...all.map((line) => `  ${line}`),
  ];
  return [
    ...lines('Broken:', violations),
    ...lines('Schedule:', schedule),
    ...lines('What happened:', account),
    `Again: npm run chaos -- --runs 1 --seed ${seed}`,
    '',
  ].join('\n');
}

export function summaryInWords(whole: Report): string {
  const { runs, failures, byHand, disturbances, milliseconds, perRun } = whole;
  const all = Object.values(disturbances).reduce((sum, count) => sum + count, 0);
  const seconds = (duration: number) => `${(duration / 1000).toFixed(1)} s`;
  return [
    `${runs} runs (${byHand} by hand), ${all} disturbances, ${failures.length} broken`,
    `${seconds(milliseconds)} in all; a run ${seconds(perRun.median)} (median), ${seconds(perRun.p95)} (95 %)`,
    ...Object.entries(disturbances)
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([kind, count]) => `  ${kind}: ${count}`),
    ...(failures.length > 0 ? [`Seeds: ${failures.map(({ seed }) => seed).join(', ')}`] : []),
  ].join('\n');
}
