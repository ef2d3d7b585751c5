import { does, steps } from '../method';
import { none } from './parameters';

export const trial = {
  /** The sample back office is there, and begins unless a trial is under way. */
  startTrial: steps<undefined>()(none, 'sample'),
  /** Shows the sample back office of « Essayer sans compte ». */
  openTrial: steps<undefined>()(none, 'panel'),
  /** Shows the letter that came of an order there. */
  openTrialLetter: steps<undefined>()(none, 'panel', 'sample'),
  /** Forgets everything of the trial that the caller is a page of, and leaves it. */
  endTrial: does<undefined>()(none, 'panel', 'sample'),
} as const;
