import type { CodeSelection } from './code-selection';
import type { ReadingFailure } from './outcome';
import type { ReadingPlan } from './reading-plan';
import { stageName } from './stage-name';
import type { CallDecoder } from './worker-bridge';

export interface PageProgress {
  page: number;
  pages: number;
}

/**
 * Follows the plan over the pages of what the worker has open, until a code is accepted. Once a
 * code was read that is not accepted, only the round under way is finished: another code may lie
 * on the next page, but a person who took the wrong letter should not wait for every trick.
 * Returns why nothing was read, should nothing have been.
 */
export async function readPages(
  call: CallDecoder,
  {
    pages,
    plan,
    selection,
    onProgress,
  }: {
    pages: number;
    plan: ReadingPlan;
    selection: CodeSelection;
    onProgress?: ((progress: PageProgress) => void) | undefined;
  },
): Promise<ReadingFailure> {
  let isDrawn = false;
  let isDamaged = false;
  for (const round of plan) {
    for (let page = 1; page <= pages; page++) {
      onProgress?.({ page, pages });
      for (const attempt of round) {
        const outcome = await call('attempt', { page, attempt });
        if (outcome.status === 'damaged') isDamaged = true;
        if (outcome.status !== 'tried') continue;
        isDrawn = true;
        const origin = { engine: attempt.engine, stage: stageName(attempt), page };
        if (selection.offer(outcome.texts, origin)) return 'no-code-found';
      }
    }
    if (selection.best()) break;
  }
  return isDamaged && !isDrawn ? 'pdf-damaged' : 'no-code-found';
}
