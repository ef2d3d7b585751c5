import type { PairingLink } from './pairing-link';
import type { PhoneView } from './phone-view';
import type { Surroundings } from './surroundings';

/** The phone's side: in the page's memory and nowhere else. */
export interface PhoneSession {
  readonly link: PairingLink;
}

export type PhoneEvent =
  /** A frame as it came from the relay. */
  | { readonly kind: 'frame'; readonly frame: Uint8Array }
  /**
   * Connected again, or nothing heard for `RESEND_MS` while an answer is due: the last message leaves
   * again.
   */
  | { readonly kind: 'resume' }
  /** The letter was read: `key` is the text of its QR code. */
  | { readonly kind: 'give'; readonly rowId: string; readonly key: string }
  /** An instant of the view has passed. */
  | { readonly kind: 'time' }
  | { readonly kind: 'leave' };

export interface PhoneStep {
  readonly session: PhoneSession;
  /** To be published, in this order, to `topics.toPhone`'s counterpart `topics.toComputer`. */
  readonly frames: readonly Uint8Array<ArrayBuffer>[];
  readonly view: PhoneView;
}

/** Says hello. Steps of one session are taken one after the other, each with the session of the last. */
export function startPhone(link: PairingLink, { now }: Surroundings): Promise<PhoneStep> {
  const view = { kind: 'greeting', since: now, stale: link.expiresAt < now } as const;
  return Promise.resolve({ session: { link }, frames: [], view });
}

export function phoneStep(
  session: PhoneSession,
  _event: PhoneEvent,
  around: Surroundings,
): Promise<PhoneStep> {
  return startPhone(session.link, around);
}
