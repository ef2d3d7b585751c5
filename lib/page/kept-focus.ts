import type { ShadowHost } from './shadow-host';

/** Gives the focus back to the button of ours that had it when the page was redrawn around it. */
export class KeptFocus {
  #focused: HTMLElement | null = null;

  /** Follows the focus into our element and out of it, for as long as the context lives. */
  follow({ element, root }: ShadowHost, signal: AbortSignal): void {
    root.addEventListener('focusin', ({ target }) => {
      this.#focused = target as HTMLElement;
    });
    // Left by the person: what the page redraws later must not lead them back. A redraw by itself moves
    // the focus to nothing, in silence.
    const leave = ({ target }: Event) => {
      if (target !== element) this.#focused = null;
    };
    document.addEventListener('focusin', leave, { signal });
    document.addEventListener('pointerdown', leave, { signal, capture: true });
  }

  giveBack(): void {
    if (document.activeElement === document.body) this.#focused?.focus({ preventScroll: true });
  }
}
