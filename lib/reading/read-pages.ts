import { CodeParts } from './code-parts';
import type { CodeSelection } from './code-selection';
import type { ReadingFailure } from './outcome';
import type { Sheet, Survey } from './sources/pixel-source';
import { costOf, type Round, type SheetPlans } from './reading-plan';
import { stageName } from './stage-name';
import type { CallDecoder } from './worker-bridge';

export interface PageProgress {
  page: number;
  pages: number;
  /** Whether the pages are gone through again, for what the first round may have missed. */
  isAgain: boolean;
  /** Of all the work, what lies behind: 0 to 1. */
  share: number;
}

interface Job {
  pages: number;
  plans: SheetPlans;
  selection: CodeSelection;
  onProgress?: ((progress: PageProgress) => void) | undefined;
}

/** What is known of a source so far. */
interface Seen {
  surveys: Map<number, Survey>;
  texts: Set<string>;
  parts: CodeParts;
  drawn: boolean;
  damaged: boolean;
}

const WRITTEN = { engine: 'pdf-text', stage: 'text layer' } as const;

/**
 * Follows the plans over the pages of what the worker has open, until a code is accepted. A round
 * goes over all pages before the next one begins. Once a code was read that is not accepted, the
 * engines have shown that they work: what they may have missed beside it is damaged or small, and
 * rounds for the unforeseen are left out, so that a person who took the wrong letter hears of it.
 * Returns why nothing was read, should nothing have been.
 */
export async function readPages(call: CallDecoder, job: Job): Promise<ReadingFailure> {
  const { pages, plans, selection, onProgress } = job;
  const seen: Seen = {
    surveys: new Map(),
    texts: new Set(),
    parts: new CodeParts(),
    drawn: false,
    damaged: false,
  };
  const work = costOf(plans.drawn) || 1;
  let behind = 0;
  for (const [at, drawn] of plans.drawn.entries()) {
    const embedded = plans.embedded[at];
    const isReadable = selection.best() !== undefined || seen.parts.isIncomplete;
    const isNeeded = drawn.for !== 'unforeseen' || !isReadable;
    for (let page = 1; isNeeded && page <= pages; page++) {
      const share = (behind + (drawn.cost * (page - 1)) / pages) / work;
      onProgress?.({ page, pages, isAgain: at > 0, share });
      if (await readPage(call, job, page, { drawn, embedded, seen })) return 'no-code-found';
    }
    behind += drawn.cost;
  }
  if (seen.parts.isIncomplete) return 'code-continues-elsewhere';
  return seen.damaged && !seen.drawn ? 'pdf-damaged' : 'no-code-found';
}

/**
 * One round of one page, true once a code is accepted: its text comes first, then the pictures
 * embedded in it, then the page as it is drawn.
 */
async function readPage(
  call: CallDecoder,
  { selection }: Job,
  page: number,
  { drawn, embedded, seen }: { drawn: Round; embedded: Round | undefined; seen: Seen },
): Promise<boolean> {
  const { surveys } = seen;
  const survey = surveys.get(page) ?? (await call('survey', { page }));
  surveys.set(page, survey);
  if (selection.offer(survey.addresses, { ...WRITTEN, page })) return true;
  for (const sheet of sheetsOf(page, survey)) {
    const { attempts = [] } = (sheet.figure === undefined ? drawn : embedded) ?? {};
    if (await tryAll(call, sheet, attempts, selection, seen)) return true;
  }
  // The code beside a key in clear says how many digits and seconds it has: it had its turn.
  return selection.offer(survey.keys, { ...WRITTEN, page });
}

function sheetsOf(page: number, { figures, drawings }: Survey): Sheet[] {
  const embedded = Array.from({ length: figures }, (_, figure) => ({ page, figure }));
  const drawn = Array.from({ length: drawings }, (_, drawing) => ({ page, drawing }));
  return [...embedded, ...drawn];
}

async function tryAll(
  call: CallDecoder,
  sheet: Sheet,
  attempts: Round['attempts'],
  selection: CodeSelection,
  seen: Seen,
): Promise<boolean> {
  const where = sheet.figure === undefined ? '' : 'embedded, ';
  for (const attempt of attempts) {
    // What was read and is not accepted the worker paints over: the same look may now show another.
    for (let isNew = true; isNew;) {
      const outcome = await call('attempt', { ...sheet, attempt });
      if (outcome.status === 'damaged') seen.damaged = true;
      if (outcome.status !== 'tried') break;
      seen.drawn = true;
      const origin = { engine: attempt.engine, stage: where + stageName(attempt) };
      const whole = seen.parts.wholeOf(outcome.codes);
      if (selection.offer(whole, { ...origin, page: sheet.page })) return true;
      const texts = outcome.codes.map(({ text }) => text);
      isNew = texts.some((text) => !seen.texts.has(text));
      for (const text of texts) seen.texts.add(text);
    }
  }
  return false;
}
