import { z } from 'zod';
import { steps } from '../method';
import type { LetterCode } from '../views';
import { id } from './parameters';

export const letterCodes = {
  /**
   * The code to fill in for a letter. `holder` names the page load it is handed to: a code goes to one
   * only. A page has to name itself; the panel, which only shows the code, need not.
   */
  getLetterCode: steps<LetterCode>()(
    z.strictObject({ id, holder: z.uuid().optional() }),
    'page-in-own-tab',
    'panel',
  ),
} as const;
