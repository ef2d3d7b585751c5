import type { LitElement, ReactiveController } from 'lit';

/** Opens an element's `details` when something begins to be under way; to fold it is the person's. */
export class UnfoldWhen implements ReactiveController {
  #before = false;

  constructor(
    private readonly host: LitElement,
    private readonly isUnderWay: () => boolean,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const now = this.isUnderWay();
    const details = this.host.renderRoot.querySelector('details');
    if (details && now && !this.#before) details.open = true;
    this.#before = now;
  }
}
