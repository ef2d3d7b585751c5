import { z } from 'zod';
import { does, steps } from '../method';
import type { HandoffStep } from '../views';
import { bySender, none, text } from './parameters';

const pick = z.strictObject({ code: text.nullable(), among: z.array(text).max(4) });

export const handoff = {
  /** Begins a hand-off to a phone, also « Régénérer »: the one before it ends. */
  startHandoff: does<HandoffStep>()(bySender, 'panel'),
  /**
   * How far it is: to be asked after each change and at the instants that the view names. At each new
   * connection to the relay, and after a problem, with `resend`: the phone may have missed the last message.
   */
  syncHandoff: steps<HandoffStep>()(z.strictObject({ resend: z.boolean() }), 'panel'),
  /** A frame as it came from the relay, in base64. */
  receiveHandoff: steps<HandoffStep>()(z.strictObject({ frame: z.string().max(4000) }), 'panel'),
  /** The code that the phone shows, among those that the computer did; null: none of these. */
  confirmHandoff: steps<HandoffStep>()(pick, 'panel'),
  /** Proves the key that came, with AR24. Asked again, it answers with what became of it. */
  proveHandoff: does<HandoffStep>()(none, 'panel'),
  /** Waits for a phone for five minutes more; once one is connected, nothing is prolonged. */
  prolongHandoff: steps<HandoffStep>()(none, 'panel'),
  /** Ends the hand-off and forgets it. */
  endHandoff: steps<HandoffStep>()(none, 'panel'),
} as const;
