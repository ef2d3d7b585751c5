/** What keeps a code from being read. */
export type CodeProblem =
  | 'no-code-found'
  /** A page that a program made shows none: no camera is to blame. */
  | 'no-code-in-document'
  | 'code-too-small'
  | 'code-blurred'
  | 'picture-too-dark'
  | 'code-too-pale'
  | 'code-in-shadow'
  | 'code-cut-off'
  /** A sheet that slipped in a scanner, a hand that moved, a page put together of two. */
  | 'code-warped'
  | 'code-damaged';

/** Why a file gave no code. Reasons only: the sentence for the person is composed by the caller. */
export type ReadingFailure =
  | 'file-empty'
  | 'file-too-large'
  | 'file-type-unsupported'
  | 'file-heic'
  | 'file-tiff'
  | 'file-mail'
  | 'file-word'
  | 'file-zip'
  | 'file-video'
  | 'file-damaged'
  | 'pdf-encrypted'
  | 'pdf-password-wrong'
  | 'pdf-damaged'
  /** A part of a key, whose other parts are in codes that were not read. */
  | 'code-continues-elsewhere'
  | CodeProblem
  | 'reading-timed-out';

/** What reads pixels. */
export type EngineName = 'zxing-wasm' | 'zxing-js' | 'rescue';
/** What a text came from: an engine, or what a PDF says in clear. */
export type ReaderName = EngineName | 'pdf-text';

/**
 * `stage` says what was done to the picture before the engine read it; `page` counts from 1 and is
 * there for a PDF only; `milliseconds` runs from the call to the answer. `others` are the further
 * accepted texts that lie beside it: which is meant, only the person can say.
 * Of a failure, `alsoLikely` are further reasons, in order of likelihood, and `pixelsPerModule` how
 * many pixels a square of the code had, where one was seen.
 */
export type Reading =
  | {
      kind: 'read';
      text: string;
      engine: ReaderName;
      stage: string;
      page?: number;
      milliseconds: number;
      others?: readonly string[];
    }
  | {
      kind: 'failed';
      reason: ReadingFailure;
      alsoLikely?: readonly ReadingFailure[];
      pixelsPerModule?: number;
    };
