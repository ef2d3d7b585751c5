import type { EngineName } from './outcome';

/** Which attempt read a code, and where. */
export interface Origin {
  engine: EngineName;
  /** The attempt's name: what was done to the picture before the engine looked at it. */
  stage: string;
  page: number;
}

export interface FoundCode extends Origin {
  text: string;
}

export interface CodeSelection {
  /** Takes what one attempt read; true once a code is accepted. */
  offer(texts: readonly string[], origin: Origin): boolean;
  /** The accepted code, else the first one read: the caller tells the person that it is another. */
  best(): FoundCode | undefined;
}

/** Chooses among the codes of a file: the first that `accepts` takes, else the first of all. */
export function selectCode(accepts: (text: string) => boolean = () => true): CodeSelection {
  let accepted: FoundCode | undefined;
  let first: FoundCode | undefined;
  return {
    offer(texts, origin) {
      for (const text of texts) {
        if (text === '') continue;
        first ??= { text, ...origin };
        if (!accepted && accepts(text)) accepted = { text, ...origin };
      }
      return accepted !== undefined;
    },
    best: () => accepted ?? first,
  };
}
