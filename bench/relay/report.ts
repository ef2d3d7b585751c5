import { loadavg } from 'node:os';
import { machine, writeBetweenMarks } from '../performance-page';
import type { Figures } from './measure';
import type { PairingSize } from './pairing-size';

const AGENCIES = 100_000;
/** Of an agency; its second sender makes it two in its life, renewals a few more. */
const PAIRINGS_A_YEAR = 2;
const OFFICE_HOURS_A_YEAR = 250 * 8;
/** The busiest hour against the average one. */
const PEAK = 10;
/** A pairing is over after five minutes, whatever happens. */
const MINUTES = 5;

const milliseconds = (figure: number) => `${figure.toFixed(0)} ms`;

const lines: readonly [what: string, of: (figures: Figures) => string][] = [
  ['Pairings under way at once', ({ pairings }) => String(pairings)],
  ['All connected (2 connections each) after', (one) => `${one.connectSeconds.toFixed(1)} s`],
  ['Message said → heard, p50', ({ p50 }) => milliseconds(p50)],
  ['p95', ({ p95 }) => milliseconds(p95)],
  ['worst', ({ worst }) => milliseconds(worst)],
  ['Messages heard', ({ delivered }) => String(delivered)],
  ['Not heard within 5 minutes', ({ lost }) => String(lost)],
  ['Connected again', ({ reconnections }) => String(reconnections)],
  ['Memory of the broker a pairing', ({ memory }) => `${(memory / 1024).toFixed(0)} KB`],
  ['All messages within', (one) => `${one.exchangeSeconds.toFixed(0)} s`],
  ['Processor time of the broker', ({ brokerCpu }) => `${brokerCpu.toFixed(1)} s`],
  ['Processor time of the load', ({ loadCpu }) => `${loadCpu.toFixed(1)} s`],
];

/** The figures as a Markdown table. */
export function table(figures: readonly Figures[], size: PairingSize): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(['what', ...figures.map(({ name }) => name)]),
    row(['---', ...figures.map(() => '---')]),
    row(['Messages a pairing, of', ...figures.map(() => `${size.messages}, ${size.bytes} bytes`)]),
    ...lines.map(([what, of]) => row([what, ...figures.map(of)])),
  ].join('\n');
}

function extrapolation(figures: readonly Figures[], size: PairingSize): string {
  const perHour = (AGENCIES * PAIRINGS_A_YEAR * PEAK) / OFFICE_HOURS_A_YEAR;
  const atOnce = Math.ceil((perHour / 60) * MINUTES);
  const perSecond = (perHour * size.messages) / 3600;
  const memory = figures
    .map(({ name, memory: each }) => `${((atOnce * each) / 1024 ** 2).toFixed(1)} MB (${name})`)
    .join(', ');
  return `**${AGENCIES.toLocaleString('en')} agencies.** With ${PAIRINGS_A_YEAR} pairings a year each, in ${OFFICE_HOURS_A_YEAR} office hours, the busiest hour ${PEAK} times the average: ${perHour.toFixed(0)} pairings in that hour, at most ${atOnce} at once (each open its full ${MINUTES} minutes), ${perSecond.toFixed(1)} messages a second, ${memory}. What was measured is ${((figures[0]?.pairings ?? 0) / atOnce).toFixed(0)} times that.`;
}

/** Puts the table into docs/performance.md. */
export function writeReport(figures: readonly Figures[], size: PairingSize): void {
  const text = `${table(figures, size)}

Brokers and load on one machine: ${machine()}, load average ${loadavg()[1]?.toFixed(1) ?? ''} during the run; ${new Date().toISOString().slice(0, 10)}.

${extrapolation(figures, size)}`;
  writeBetweenMarks('relay', text);
}
