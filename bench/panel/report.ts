import { machine, writeBetweenMarks } from '../performance-page';
import type { FillingFigures } from './measure-filling';
import type { JobFigures } from './measure-job';
import type { OpeningFigures } from './measure-opening';
import type { RedrawFigures } from './measure-redraw';
import type { Weights } from './weights';

export interface Figures {
  readonly browser: string;
  readonly opening: OpeningFigures;
  readonly filling: FillingFigures;
  readonly redraw: RedrawFigures;
  readonly job: JobFigures;
  readonly weights: Weights;
}

const milliseconds = (figure: number) => `${figure.toFixed(0)} ms`;
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

type Row = readonly [what: string, figure: string, aim: string, reached: boolean | null];

function rows({ opening, filling, redraw, job, weights }: Figures): Row[] {
  const ratio = opening.warm / opening.empty;
  const calls = [...job.calls.values()].reduce((sum, times) => sum + times, 0);
  const byName = [...job.calls].map(([name, times]) => `${times} × ${name}`).join(', ');
  const early = job.readersBefore.length;
  return [
    ['Empty Lit panel: icon clicked → first frame', milliseconds(opening.empty), '', null],
    ['Our panel: icon clicked → list usable', milliseconds(opening.warm), '', null],
    ['The same against the empty panel', `${ratio.toFixed(2)} ×`, '≤ 1.5 ×', ratio <= 1.5],
    ['The same, background worker dead', milliseconds(opening.cold), '', null],
    ['Calls to AR24 for the list', String(opening.calls), '0', opening.calls === 0],
    [
      'Sender selected → code in the field',
      milliseconds(filling.warm),
      '≤ 100 ms',
      filling.warm <= 100,
    ],
    [
      'The same, background worker dead',
      milliseconds(filling.cold),
      '≤ 250 ms',
      filling.cold <= 250,
    ],
    [
      'Changed in another window → drawn in the panel',
      milliseconds(redraw.panel),
      '≤ 500 ms',
      redraw.panel <= 500,
    ],
    [
      'The same → drawn in the account page',
      milliseconds(redraw.page),
      '≤ 500 ms',
      redraw.page <= 500,
    ],
    [`Calls to AR24, nothing → « Identifié » (${byName})`, String(calls), '', null],
    ['Panel start-up, gzip', kilobytes(weights.panel), '', null],
    [
      'Script in a back office’s page, gzip',
      kilobytes(weights.content),
      '≤ 15 KB',
      weights.content <= 15_360,
    ],
    [
      'Files of pdf.js and the decoders loaded before a letter is given',
      String(early),
      '0',
      early === 0,
    ],
  ];
}

/** The figures as a Markdown table. */
export function table(figures: Figures): string {
  const lines = rows(figures).map(([what, figure, aim, reached]) => {
    const verdict = reached === null ? '' : reached ? 'yes' : 'no';
    return `| ${what} | ${figure} | ${aim} | ${verdict} |`;
  });
  return ['| what | figure | aim | reached |', '|---|---|---|---|', ...lines].join('\n');
}

/** Puts the table into docs/performance.md. */
export function writeReport(figures: Figures): void {
  const { browser, opening, filling } = figures;
  const text = `${table(figures)}

Medians of ${opening.runs} openings of each panel in turns, and of ${filling.runs} selections each. ${browser}, headless; ${machine()}; ${new Date().toISOString().slice(0, 10)}.`;
  writeBetweenMarks('panel', text);
}
