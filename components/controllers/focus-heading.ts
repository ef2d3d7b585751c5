import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Moves the focus to the element's heading (`h1` with `tabindex="-1"`) when its screen changes. */
export class FocusHeading implements ReactiveController {
  #screen: unknown = undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    /** What identifies the screen shown: the focus moves when this differs from before. */
    private readonly screen: () => unknown,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const screen = this.screen();
    if (screen === undefined || screen === this.#screen) return;
    const heading = this.host.shadowRoot?.querySelector<HTMLElement>('h1[tabindex="-1"]');
    if (!heading) return;
    this.#screen = screen;
    heading.focus({ preventScroll: true });
    globalThis.scrollTo(0, 0);
  }
}
