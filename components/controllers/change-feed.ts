import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onChange } from '../../lib/messaging/changes';

/** Calls `reload` when the element appears and after every change made anywhere. */
export class ChangeFeed implements ReactiveController {
  #stop: AbortController | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly reload: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = new AbortController();
    onChange(this.reload, this.#stop.signal);
    // An element defined after it was inserted has its properties from its first update on.
    void this.host.updateComplete.then(this.reload);
  }

  hostDisconnected(): void {
    this.#stop?.abort();
  }
}
