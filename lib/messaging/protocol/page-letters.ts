import { z } from 'zod';
import type { TakenPageLetter } from '../../domain/page-letter';
import { asks, does, steps } from '../method';
import type { SenderRow } from '../views';
import { id } from './parameters';

const windowId = z.number();

export const pageLetters = {
  /** Whose a letter may be that was asked to be read in this window and has no sender yet; null: there is none. */
  getLetterOwners: asks<readonly SenderRow[] | null>()(z.strictObject({ windowId }), 'panel'),
  /** The person has said whose it is: the panel goes there. */
  addressPageLetter: does<undefined>()(z.strictObject({ windowId, id }), 'panel'),
  /** Takes the letter over from its page, for this sender; once. Nothing of it is kept. */
  takePageLetter: steps<TakenPageLetter>()(z.strictObject({ windowId, id }), 'panel'),
  /** The letter is not to be read after all. */
  dropPageLetter: does<undefined>()(z.strictObject({ windowId }), 'panel'),
} as const;
