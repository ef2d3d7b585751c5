import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isSearchable, type FoundAddress } from '../../lib/domain/lookups';
import { send } from '../../lib/messaging/send';

/** What is typed within this time is one question. */
const PAUSE_MS = 250;

/** What is said to who cannot see the list. */
type Said =
  { readonly kind: 'found'; readonly count: number } | { readonly kind: 'none' | 'failed' };

/**
 * The addresses that are proposed while one is typed: which, whether they are shown, and the one that the arrow keys
 * are on. It never holds a letter back: an answer that comes late is for nobody.
 */
export class AddressCompletion implements ReactiveController {
  choices: readonly FoundAddress[] = [];
  isOpen = false;
  /** The position of the choice that Enter takes; -1: none. */
  active = -1;
  said: Said | null = null;
  readonly #form = crypto.randomUUID();
  #typed = '';
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly choose: (address: FoundAddress) => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#forget('');
  }

  /** To be called with what stands in the field, once it is kept: the field is drawn anew. */
  type(typed: string): void {
    this.#forget(typed);
    if (!isSearchable(typed)) return;
    this.#pause = setTimeout(() => void this.#ask(typed), PAUSE_MS);
  }

  readonly press = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.#step(event);
    else if (!this.isOpen) return;
    else if (event.key === 'Enter') this.#take(event);
    else if (event.key === 'Escape') this.#end(event);
    // The caret moves: what is meant is the text.
    else if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) this.#stand(-1);
  };

  readonly close = (): void => {
    this.isOpen = false;
    this.#stand(-1);
  };

  readonly pick = (address: FoundAddress): void => {
    this.#forget(address.address1);
    this.choose(address);
  };

  #forget(typed: string): void {
    clearTimeout(this.#pause);
    this.#typed = typed;
    this.choices = [];
    this.said = null;
    this.close();
  }

  async #ask(typed: string): Promise<void> {
    const answer = await send('findAddresses', { id: this.#form, typed }).catch(() => null);
    if (typed !== this.#typed || answer?.kind === 'outdated') return;
    this.choices = answer?.kind === 'found' ? answer.addresses : [];
    this.isOpen = this.choices.length > 0;
    const { length: count } = this.choices;
    this.said =
      answer?.kind !== 'found'
        ? { kind: 'failed' }
        : count > 0
          ? { kind: 'found', count }
          : { kind: 'none' };
    this.host.requestUpdate();
  }

  /** From the text to the first or last choice, and around. */
  #step(event: KeyboardEvent): void {
    const { length } = this.choices;
    if (length === 0) return;
    event.preventDefault();
    const isDown = event.key === 'ArrowDown';
    if (event.altKey) {
      this.isOpen = isDown;
      this.#stand(-1);
      return;
    }
    const from = this.isOpen ? this.active : -1;
    this.isOpen = true;
    const isAtTop = from <= 0;
    this.#stand(isDown ? (from + 1) % length : (isAtTop ? length : from) - 1);
  }

  #take(event: KeyboardEvent): void {
    const address = this.choices[this.active];
    if (!address) return;
    // Enter would send the form.
    event.preventDefault();
    this.pick(address);
  }

  #end(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopPropagation();
    this.close();
  }

  #stand(active: number): void {
    this.active = active;
    this.host.requestUpdate();
  }
}
