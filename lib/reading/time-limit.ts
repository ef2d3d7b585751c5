export interface TimeLimit {
  signal: AbortSignal;
  /** From now on, instead of what was set before. */
  set(milliseconds: number): void;
  stop(): void;
}

/** Aborts its signal after a time that is set once the work begins, and anew once its size is known. */
export function timeLimit(): TimeLimit {
  const over = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
  };
  return {
    signal: over.signal,
    set(milliseconds) {
      stop();
      timer = setTimeout(() => {
        over.abort();
      }, milliseconds);
    },
    stop,
  };
}
