import type { CodeSelection } from './code-selection';
import type { ReadingFailure } from './outcome';
import type { Sheet, Survey } from './pixel-source';
import type { ReadingPlan } from './reading-plan';
import { stageName } from './stage-name';
import type { CallDecoder } from './worker-bridge';

export interface PageProgress {
  page: number;
  pages: number;
}

interface Job {
  pages: number;
  /** Whether pages may hold text and pictures of their own. */
  isDocument: boolean;
  plan: ReadingPlan;
  /** For the pictures embedded in a document's pages. */
  figurePlan: ReadingPlan;
  selection: CodeSelection;
  onProgress?: ((progress: PageProgress) => void) | undefined;
}

const PICTURE: Survey = { addresses: [], keys: [], figures: 0, isScan: false };
const WRITTEN = { engine: 'pdf-text', stage: 'text layer' } as const;

/**
 * Follows the plan over the pages of what the worker has open, until a code is accepted. Of a page
 * the text comes first, then the pictures embedded in it, then the page as it is drawn. A round goes
 * over all pages before the next one begins. Once a code was read that is not accepted, only the
 * round under way is finished: another code may lie on the next page, but a person who took the
 * wrong letter should not wait for every trick.
 * Returns why nothing was read, should nothing have been.
 */
export async function readPages(call: CallDecoder, job: Job): Promise<ReadingFailure> {
  const { pages, isDocument, plan, figurePlan, selection, onProgress } = job;
  const surveys = new Map<number, Survey>();
  const seen = { drawn: false, damaged: false };
  for (const [at, round] of plan.entries()) {
    for (let page = 1; page <= pages; page++) {
      onProgress?.({ page, pages });
      const survey = surveys.get(page) ?? (isDocument ? await call('survey', { page }) : PICTURE);
      surveys.set(page, survey);
      if (selection.offer(survey.addresses, { ...WRITTEN, page })) return 'no-code-found';
      for (const sheet of sheetsOf(page, survey)) {
        const attempts = sheet.figure === undefined ? round : (figurePlan[at] ?? []);
        if (await tryRound(call, sheet, attempts, selection, seen)) return 'no-code-found';
      }
      // The code beside a key in clear says how many digits and seconds it has: it had its turn.
      if (selection.offer(survey.keys, { ...WRITTEN, page })) return 'no-code-found';
    }
    if (selection.best()) break;
  }
  return seen.damaged && !seen.drawn ? 'pdf-damaged' : 'no-code-found';
}

function sheetsOf(page: number, { figures, isScan }: Survey): Sheet[] {
  const embedded = Array.from({ length: figures }, (_, figure) => ({ page, figure }));
  return isScan ? embedded : [...embedded, { page }];
}

async function tryRound(
  call: CallDecoder,
  sheet: Sheet,
  round: ReadingPlan[number],
  selection: CodeSelection,
  seen: { drawn: boolean; damaged: boolean },
): Promise<boolean> {
  for (const attempt of round) {
    const outcome = await call('attempt', { ...sheet, attempt });
    if (outcome.status === 'damaged') seen.damaged = true;
    if (outcome.status !== 'tried') continue;
    seen.drawn = true;
    const where = sheet.figure === undefined ? '' : 'embedded, ';
    const stage = where + stageName(attempt);
    if (selection.offer(outcome.texts, { engine: attempt.engine, stage, page: sheet.page }))
      return true;
  }
  return false;
}
