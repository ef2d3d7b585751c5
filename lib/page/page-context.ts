import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';

/** What a content script knows of its own life. */
export interface PageContext {
  /** Aborts when the script is replaced by a newer one, or is found to have lost its extension. */
  readonly signal: AbortSignal;
  /**
   * Whether the extension was updated or removed under the script: only a reload helps. No event tells
   * it, so to ask is to find out: where it is so, asking also aborts `signal`.
   */
  readonly isOrphaned: () => boolean;
}

/** The context of a content script, as WXT gives it: `isInvalid` looks, and aborts the signal. */
export function pageContextOf(ctx: ContentScriptContext): PageContext {
  return {
    signal: ctx.signal,
    // Chrome takes `runtime` itself away from a script whose extension was updated under it.
    isOrphaned: () => ctx.isInvalid && !(browser as Partial<typeof browser>).runtime?.id,
  };
}
