import { fillField } from './fill-field';

/** A page that empties its field more often than this does not want a code. */
const MOST_RESTORED = 3;

/** Pages empty the field because a sender was selected; later it is because the letter was sent. */
const RESTORED_WITHIN_MS = 3000;

/** Whose text is in the code field: never to overwrite what a person typed, nor leave our own behind. */
export class HeldCode {
  #ours: string | null = null;
  #found = '';
  #restored = 0;
  #filledAt = 0;

  constructor(readonly field: HTMLInputElement) {}

  /** A new errand: what stands in the field now may be replaced once. */
  start(): void {
    this.#ours = null;
    this.#restored = 0;
    this.#found = this.field.value;
  }

  /** Fills in a code and says whether it was: not if somebody has changed the field meanwhile. */
  put(digits: string): boolean {
    const { value } = this.field;
    const free = this.#ours === null ? value === '' || value === this.#found : this.isThere();
    if (!free || this.field.disabled) return false;
    if (this.#ours === null) this.#filledAt = Date.now();
    if (!this.isThere() || this.#ours !== digits) fillField(this.field, digits);
    this.#ours = digits;
    return true;
  }

  /** Whether the code filled in is still there, though the page may have put blanks in it. */
  isThere(): boolean {
    return this.#ours !== null && this.field.value.replace(/\D/g, '') === this.#ours;
  }

  /** Fills the same code in again where the page has just emptied the field; no further one is spent. */
  restore(): void {
    if (this.#ours === null || this.field.value !== '' || document.hidden) return;
    const late = Date.now() - this.#filledAt > RESTORED_WITHIN_MS;
    if (late || this.#restored >= MOST_RESTORED) return;
    this.#restored += 1;
    fillField(this.field, this.#ours);
  }

  /** Takes away a code that is no longer good. */
  withdraw(): void {
    if (this.isThere()) fillField(this.field, '');
    this.start();
  }
}
