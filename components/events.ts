import type { IdentityFields } from '../lib/domain/identity-fields';
import type { DraftStep } from '../lib/domain/sender';
import type { MissedTries, Route, SenderDetail, SettingsView } from '../lib/messaging/views';
import type { Way } from './verification/way-choice';

/** Where in a step the person is led. */
export type StepPart = 'address';

/** The parts of a draft that a step changes. */
export interface DraftEdit {
  readonly step?: DraftStep;
  readonly email?: string;
  readonly fields?: IdentityFields;
  /** The part of the step that the person wants to change; nothing of the draft. */
  readonly part?: StepPart;
}

/** Events that our elements emit; all bubble and cross shadow roots. */
export interface LreEvents {
  /** Where the panel should stand next. */
  'lre-route-chosen': CustomEvent<Route>;
  /** A sender is not to be shown any more: the person here wants it removed, or another window has. */
  'lre-sender-left': CustomEvent<{ id: string; name: string; by: 'here' | 'elsewhere' }>;
  /** A sender that was about to leave stays. */
  'lre-sender-kept': CustomEvent<undefined>;
  /** A letter was read or a key typed: the text as found, whichever way it came. */
  'lre-key-found': CustomEvent<{ text: string; way: 'file' | 'camera' | 'typed' }>;
  /** A sealed backup was scanned where a letter was wanted, and the person wants it restored. */
  'lre-backup-found': CustomEvent<{ sealed: string }>;
  /** Another way of giving the letter is the one to go on with. */
  'lre-way-wanted': CustomEvent<Way>;
  /** The background answered with the sender's new state: no need to wait for the change feed. */
  'lre-sender-updated': CustomEvent<SenderDetail>;
  /** Something was typed in a step of the form, or another step was chosen. */
  'lre-draft-edited': CustomEvent<DraftEdit>;
  /** A step of the form is filled in and asks to be checked. */
  'lre-step-submitted': CustomEvent<DraftEdit>;
  /** The person confirmed the paid order that the summary shows. */
  'lre-order-confirmed': CustomEvent<undefined>;
  /** A file was given: whoever hid the element that reads it shows it again. */
  'lre-reading-started': CustomEvent<undefined>;
  /** A sender's key can be used from now on: which wrong passphrases were given before, if any. */
  'lre-vault-unlocked': CustomEvent<MissedTries | null>;
  /** Settings were saved: as they now are. */
  'lre-settings-saved': CustomEvent<SettingsView>;
  /** Nothing is left on this workstation. */
  'lre-everything-forgotten': CustomEvent<undefined>;
  /** The sample back office has sent a letter, to the trial's AR24. */
  'lre-trial-mail-sent': CustomEvent<undefined>;
}

declare global {
  // The DOM's own map, so that listeners get the right type.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merging is what it is for
  interface HTMLElementEventMap extends LreEvents {}
}

/** Emits one of our events from an element. */
export function emit<Name extends keyof LreEvents>(
  element: HTMLElement,
  name: Name,
  detail: LreEvents[Name]['detail'],
): void {
  element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
