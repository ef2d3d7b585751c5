import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onChange } from '../../lib/messaging/changes';

/** Calls `reload` when the element appears and after every change made anywhere. */
export class ChangeFeed implements ReactiveController {
  #stop: AbortController | null = null;

  constructor(
    host: ReactiveControllerHost,
    private readonly reload: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = new AbortController();
    onChange(this.reload, this.#stop.signal);
    this.reload();
  }

  hostDisconnected(): void {
    this.#stop?.abort();
  }
}
