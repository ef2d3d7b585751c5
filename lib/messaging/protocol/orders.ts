import { z } from 'zod';
import { does } from '../method';
import type { SenderDetail } from '../views';
import { id } from './parameters';

export const orders = {
  /**
   * Orders the paid letter. `intention` is the sender's own (see {@link SenderDetail}): repeated calls
   * with it, from a double click or another window, have the outcome of the first.
   */
  orderCredentials: does<SenderDetail>()(z.strictObject({ id, intention: z.uuid() }), 'panel'),
  /** What the person learned about an order of unknown outcome. */
  settleOrder: does<SenderDetail>()(
    z.strictObject({ id, verdict: z.enum(['ordered', 'not-ordered']) }),
    'panel',
  ),
  setReminder: does<undefined>()(z.strictObject({ id, wanted: z.boolean() }), 'panel'),
} as const;
