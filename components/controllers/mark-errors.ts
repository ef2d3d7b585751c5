import type { LitElement, ReactiveController } from 'lit';
import { markPageTitle } from '../ui/mark-page-title';

/** The forms of this page that show errors. */
const wrong = new Set<MarkErrors>();

/**
 * Says in the page's title, which is read out first, that the form of this element shows errors; until no
 * form of the page does.
 */
export class MarkErrors implements ReactiveController {
  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostUpdated(): void {
    this.#mark(this.host.renderRoot.querySelector('[aria-invalid=true]') !== null);
  }

  hostDisconnected(): void {
    this.#mark(false);
  }

  #mark(isWrong: boolean): void {
    // Left alone while nothing changes: other forms have a say in the title.
    if (isWrong === wrong.has(this)) return;
    if (isWrong) wrong.add(this);
    else wrong.delete(this);
    markPageTitle(wrong.size > 0);
  }
}
