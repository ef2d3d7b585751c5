import type { ReaderName } from './outcome';

/** Which attempt read a code, and where. */
interface Origin {
  engine: ReaderName;
  /** The attempt's name: what was done to the picture before the engine looked at it. */
  stage: string;
  page: number;
}

interface FoundCode extends Origin {
  text: string;
}

export interface CodeSelection {
  /** Takes what one attempt read; true once a code is accepted. */
  offer(texts: readonly string[], origin: Origin): boolean;
  /** The accepted code, else the first one read: the caller tells the person that it is another. */
  best(): FoundCode | undefined;
  /** Every accepted code, each once: more than one is for the person to choose from. */
  accepted(): readonly FoundCode[];
}

/** Chooses among the codes of a file: the first that `accepts` takes, else the first of all. */
export function selectCode(accepts: (text: string) => boolean = () => true): CodeSelection {
  const accepted = new Map<string, FoundCode>();
  let first: FoundCode | undefined;
  return {
    offer(texts, origin) {
      for (const text of texts) {
        if (text === '') continue;
        const code = { text, ...origin };
        first ??= code;
        if (!accepted.has(text) && accepts(text)) accepted.set(text, code);
      }
      return accepted.size > 0;
    },
    best: () => [...accepted.values()][0] ?? first,
    accepted: () => [...accepted.values()],
  };
}
