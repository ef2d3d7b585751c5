import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the person is typing, on this page, and is not to be taken away from it. */
function isTyping(): boolean {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.matches('input:not([type=radio]), textarea, select') ?? false;
}

/**
 * Moves the focus to the heading (`h2` with `tabindex="-1"`) of a screen that has come by itself or in place
 * of the button that was pressed. The first one came because the person chose it: the focus stays there.
 */
export class FocusOnChange implements ReactiveController {
  #screen: string | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    /** What identifies the screen shown; undefined as long as the first is still to come. */
    private readonly screen: () => string | undefined,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const [before, screen] = [this.#screen, this.screen()];
    this.#screen = screen;
    if (before === undefined || screen === before || isTyping()) return;
    this.host.shadowRoot?.querySelector<HTMLElement>('h2[tabindex="-1"]')?.focus();
  }
}
