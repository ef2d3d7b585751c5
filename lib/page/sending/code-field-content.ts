import { fieldText, typeCode, type CodeField } from './code-field';

/** A page that empties its field more often than this does not want a code. */
const MOST_REFILLED = 3;

/** Whose text is in the code field: never to overwrite what a person typed, nor leave our own behind. */
export class CodeFieldContent {
  #ours: string | null = null;
  #found = '';
  #refilled = 0;
  /** Whether a code was asked for to stand here. */
  isExpecting = false;

  constructor(readonly field: CodeField) {
    this.start();
  }

  /** A new errand: what stands in the field now may be replaced once. */
  start(): void {
    this.#ours = null;
    this.#refilled = 0;
    this.isExpecting = false;
    this.#found = fieldText(this.field);
  }

  /** Whether a code may go in: into nothing, over what was found, or over our own. */
  get isFree(): boolean {
    const text = fieldText(this.field);
    // A mask draws places for digits: they are nobody's text.
    const isBlank = !/[\p{Letter}\p{Number}]/u.test(text);
    return isBlank || this.hasOurs || (this.#ours === null && text === this.#found);
  }

  /** Whether the code that was filled in is still there. */
  get hasOurs(): boolean {
    return this.#ours !== null && this.isThere(this.#ours);
  }

  /** Whether this very code was filled in, be it there or not. */
  had(digits: string): boolean {
    return this.#ours === digits;
  }

  /** Whether a code is there, though the page may have put blanks in it. */
  isThere(digits: string): boolean {
    return fieldText(this.field).replace(/\D/g, '') === digits;
  }

  /** Fills a code in and reads it back: `refused` where the page takes it away again and again. */
  put(digits: string): 'there' | 'gone' | 'refused' {
    this.#refilled = this.had(digits) ? this.#refilled + 1 : 0;
    if (this.#refilled > MOST_REFILLED) return 'refused';
    this.isExpecting = false;
    this.#ours = digits;
    this.#leaveNoTrace();
    typeCode(this.field, digits);
    return this.isThere(digits) ? 'there' : 'gone';
  }

  /** Takes away a code that is no longer good. */
  withdraw(): void {
    if (!this.hasOurs) return;
    typeCode(this.field, '');
    this.#ours = null;
  }

  /** Empties the field in silence: the page is being left, and the browser keeps what stands in its forms. */
  erase(): void {
    if (!this.hasOurs) return;
    for (const box of this.field.boxes) Reflect.set(HTMLInputElement.prototype, 'value', '', box);
    this.#ours = null;
  }

  /** Has the browser keep neither the code in its session's files nor in its suggestions. */
  #leaveNoTrace(): void {
    for (const box of this.field.boxes) box.autocomplete = 'off';
  }
}
