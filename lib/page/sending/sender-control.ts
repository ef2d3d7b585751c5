import type { Choice } from './choice';

/** Where a page lets, or let, a person choose whom a letter is from. */
export interface SenderControl {
  /** `native`: the browser says by a `change` that a person chose; else what was clicked says it. */
  readonly kind: 'native' | 'widget' | 'text';
  /** All its elements; it is gone with any of them. */
  readonly parts: readonly HTMLElement[];
  /** What a person sees of it. */
  readonly shown: HTMLElement;
  readonly form: HTMLFormElement | null;
  /** Whom it stands at now; null: nobody. */
  chosen(): Choice | null;
  /**
   * Everybody it offers, in its order; null: an item that names nobody. Empty where the page writes them
   * down only on opening.
   */
  offered(): readonly (Choice | null)[];
}
