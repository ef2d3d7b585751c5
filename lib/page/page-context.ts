/** What a content script knows of its own life. */
export interface PageContext {
  /** Aborts when the script is replaced by a newer one, or has lost its extension. */
  readonly signal: AbortSignal;
  /** Whether the extension was updated or removed under the script: only a reload helps. */
  readonly isOrphaned: () => boolean;
}
