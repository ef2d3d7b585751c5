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
    // A screen whose heading belongs to another element: coming back from it moves the focus again.
    this.#screen = heading ? screen : undefined;
    if (!heading) return;
    heading.focus({ preventScroll: true });
    globalThis.scrollTo(0, 0);
  }
}
