import type { LitElement, ReactiveController } from 'lit';
import { onLock, type LockedBy } from '../../lib/messaging/changes';

/**
 * Has an element forget the secrets that were typed or read in it when keys are locked. Where only a key's
 * time has run out, whoever is at it just now goes on: leaving or idleness will end that, too.
 */
export class EmptyOnLock implements ReactiveController {
  #stop: AbortController | null = null;

  constructor(
    private readonly host: LitElement,
    private readonly empty: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = new AbortController();
    onLock((by) => this.#hear(by), this.#stop.signal);
  }

  hostDisconnected(): void {
    this.#stop?.abort();
  }

  #hear(by: LockedBy): void {
    const isInUse = document.hasFocus() && this.host.matches(':focus-within');
    if (by === 'everybody' || !isInUse) this.empty();
  }
}
