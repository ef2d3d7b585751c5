import { z } from 'zod';
import { steps } from '../method';
import type { KeptErrand, LetterCode } from '../views';
import { id } from './parameters';

export const letterCodes = {
  /**
   * The code to fill in for a letter. `holder` names the page load it is handed to: a code goes to one
   * only. A page has to name itself, and to have saved an errand of a person's: one gesture is good for a
   * code and three renewals. The panel, which only shows the code, needs neither.
   */
  getLetterCode: steps<LetterCode>()(
    z.strictObject({ id, holder: z.uuid().optional() }),
    'page-in-own-tab',
    'panel',
  ),
  /**
   * A person has just asked for this sender's code in this tab: a page that reloads itself because of the
   * choice goes on with it, under the same `holder`. Null: they have gone on, it is nobody's.
   */
  saveErrand: steps<undefined>()(
    z.strictObject({ errand: z.strictObject({ id, holder: z.uuid() }).nullable() }),
    'page-in-own-tab',
  ),
  /** The errand of this tab and site, if a person began one within the last half minute. */
  resumeErrand: steps<KeptErrand | null>()(z.undefined(), 'page-in-own-tab'),
} as const;
