/** Why a file gave no code. Reasons only: the sentence for the person is composed by the caller. */
export type ReadingFailure =
  | 'file-empty'
  | 'file-too-large'
  | 'file-type-unsupported'
  | 'file-heic'
  | 'file-damaged'
  | 'pdf-encrypted'
  | 'pdf-damaged'
  | 'no-code-found'
  | 'reading-timed-out';

export type EngineName = 'zxing-wasm' | 'zxing-js' | 'rescue';

/**
 * `stage` says what was done to the picture before the engine read it; `page` counts from 1 and is
 * there for a PDF only; `milliseconds` runs from the call to the answer.
 */
export type Reading =
  | {
      kind: 'read';
      text: string;
      engine: EngineName;
      stage: string;
      page?: number;
      milliseconds: number;
    }
  | { kind: 'failed'; reason: ReadingFailure };
