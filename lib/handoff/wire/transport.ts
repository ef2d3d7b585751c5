/** No message of ours is longer, and no relay has to take longer ones. */
export const MAX_MESSAGE_BYTES = 4096;

/**
 * `unreachable`: not open for three seconds, from the start or since it was lost. Never final: the
 * transport goes on trying, and says `open` when it has succeeded.
 */
export type TransportState = 'connecting' | 'open' | 'lost' | 'unreachable';

export interface TransportOptions {
  /** `wss://host/path`, or `ws:`; may carry a user name and password, where the relay wants fixed ones. */
  readonly url: string;
  /** One each way; their third part, which names the channel, is the user's name too. */
  readonly topics: { readonly publish: string; readonly subscribe: string };
  /** A message may come twice, and whatever the relay likes may come: nothing is authenticated here. */
  readonly onMessage: (message: Uint8Array) => void;
  readonly onState: (state: TransportState) => void;
  /** Closes, like `close()`. */
  readonly signal: AbortSignal;
}

/** A way for bytes to go to the other device and back. */
export interface Transport {
  /**
   * Sends as soon as the connection is open, and again after each loss until the relay has it. The
   * relay keeps nothing for a device that is not there: whether the other got it, only it can tell.
   * @throws RangeError when it is longer than {@link MAX_MESSAGE_BYTES}
   * @throws Error when the relay refuses it, or the transport is closed before
   */
  send: (message: Uint8Array) => Promise<void>;
  close: () => void;
}

/** @throws TypeError when the address is not one of a WebSocket */
export type Connect = (options: TransportOptions) => Transport;
