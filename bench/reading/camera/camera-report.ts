import { loadavg } from 'node:os';
import { median } from '../../median';
import { machine, writeBetweenMarks } from '../../performance-page';
import { quantile } from '../tally';
import { CAMERA_PEERS, CAMERA_READERS, type CameraReader } from './camera-readers';
import type { Looks } from './count-looks';
import { VIEW_MS } from './film-take';

/** To the key, in ms; `null` where it was not read while in view. */
type Times = readonly (number | null)[];

/** Of one film, each reader's. */
export interface TakeTimes {
  readonly film: string;
  readonly times: ReadonlyMap<CameraReader, Times>;
}

/** One that was not read counts as long as it was in view, which is too little. */
const counted = (times: Times) => times.map((time) => time ?? VIEW_MS);

function cell(times: Times): string {
  const read = times.filter((time) => time !== null).length;
  const all = counted(times);
  const figures = `${median(all).toFixed(0)} · ${quantile(all, 0.95).toFixed(0)}`;
  return read === times.length ? figures : `${figures} (${read} of ${times.length} read)`;
}

function row({ film, times }: TakeTimes): string {
  const of = (reader: CameraReader) => times.get(reader) ?? [];
  const middle = (reader: CameraReader) => median(counted(of(reader)));
  const ratio = (peer: CameraReader) => `${(middle('ours') / middle(peer)).toFixed(2)} ×`;
  const cells = [...CAMERA_READERS.map((reader) => cell(of(reader))), ...CAMERA_PEERS.map(ratio)];
  return `| ${[film, ...cells].join(' | ')} |`;
}

function together(takes: readonly TakeTimes[]): TakeTimes {
  const of = (reader: CameraReader) => takes.flatMap(({ times }) => times.get(reader) ?? []);
  const times = new Map(CAMERA_READERS.map((reader) => [reader, of(reader)]));
  return { film: '**all**', times };
}

function timesTable(takes: readonly TakeTimes[]): string {
  const ratios = CAMERA_PEERS.map((peer) => `ours to ${peer}`);
  const head = ['film', ...CAMERA_READERS.map((reader) => `${reader}, ms`), ...ratios];
  const rows = [...takes, together(takes)].map(row);
  return [`| ${head.join(' | ')} |`, `|${'---|'.repeat(head.length)}`, ...rows].join('\n');
}

function looksTable(looks: readonly Looks[]): string {
  const rows = looks.map(({ film, aSecond, long, longest }) => {
    const tasks = long > 0 ? `${long} (${longest.toFixed(0)} ms)` : '0';
    return `| ${film} | ${aSecond.toFixed(1)} | ${tasks} |`;
  });
  const head = '| film | looks a second | tasks over 50 ms (longest) |';
  return [head, '|---|---|---|', ...rows].join('\n');
}

/** Both tables, and what they are worth. */
export function cameraReport(
  takes: readonly TakeTimes[],
  looks: readonly Looks[],
  browser: string,
): string {
  const load = loadavg()[1]?.toFixed(1) ?? '?';
  const runs = takes[0]?.times.get('ours')?.length ?? 0;
  return `${timesTable(takes)}

Median · p95 of ${runs} of each film; with so few, p95 is the longest.

${looksTable(looks)}

${browser}, headless; ${machine()}, load ${load}; ${new Date().toISOString().slice(0, 10)}.`;
}

export function writeCameraReport(report: string): void {
  writeBetweenMarks('camera', report);
}
