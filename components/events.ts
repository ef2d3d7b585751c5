import type { Route } from '../lib/messaging/protocol';

/** Events that our elements emit; all bubble and cross shadow roots. */
export interface LreEvents {
  /** Where the panel should stand next. */
  'lre-route-chosen': CustomEvent<Route>;
  /** A letter was read or a key typed: the text as found, whichever way it came. */
  'lre-key-given': CustomEvent<{ text: string; way: 'file' | 'camera' | 'typed' }>;
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
