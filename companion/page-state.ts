import type { PairingLinkProblem } from '../lib/handoff/wire/pairing-link';
import type { PhoneView } from '../lib/handoff/phone/phone-view';

/** What the page shows as a whole. */
export type PageState =
  | {
      readonly kind: 'handoff';
      readonly view: PhoneView;
      /** Whether the relay can't be reached at the moment. */
      readonly away: boolean;
      /** Whether the computer has left the phone without an answer for a while. */
      readonly unanswered: boolean;
    }
  | { readonly kind: 'bad-link'; readonly reason: Exclude<PairingLinkProblem, 'link-missing'> }
  /** The letter is read here and its key shown, to be typed on the computer. */
  | { readonly kind: 'manual'; readonly why: 'no-channel' | 'unreachable' };
