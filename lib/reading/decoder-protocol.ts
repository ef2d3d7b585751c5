import type { Attempt } from './attempt';
import type { CodeText } from './code-parts';
import type { Diagnosis } from './diagnosis/diagnose';
import type { ReadingFailure } from './outcome';
import type { PictureType } from './sources/read-picture-size';
import type { Sheet, Survey } from './sources/pixel-source';

/** What the worker opens: a file of a known type. */
export type Openable =
  { type: PictureType; file: Blob } | { type: 'pdf'; file: Blob; password?: string | undefined };

/**
 * `skipped`: the view adds nothing here, or the engine cannot run on this machine.
 * `damaged`: the page could not be drawn.
 */
export type AttemptOutcome =
  { status: 'tried'; codes: CodeText[] } | { status: 'skipped' } | { status: 'damaged' };

export interface Opened {
  pages: number;
  /** Whether pages may hold text, pictures and files. */
  isDocument: boolean;
  /** Whether the file was cut short, and what follows is missing. */
  isPartial: boolean;
}

/** Page → worker. Opening closes what was open before: a worker holds one source at a time. */
export interface DecoderCalls {
  open: { params: Openable; result: Opened };
  survey: { params: { page: number }; result: Survey };
  attempt: { params: Sheet & { attempt: Attempt }; result: AttemptOutcome };
  attached: { params: null; result: Blob[] };
  diagnose: { params: { page: number }; result: Diagnosis };
  close: { params: null; result: null };
}

export type DecoderMethod = keyof DecoderCalls;

export type DecoderRequest = {
  [M in DecoderMethod]: { id: number; method: M; params: DecoderCalls[M]['params'] };
}[DecoderMethod];

/** Worker → page. `reason` is there when the person can do something about it. */
export type DecoderReply =
  | { id: number; ok: true; result: DecoderCalls[DecoderMethod]['result'] }
  | { id: number; ok: false; reason?: ReadingFailure; message: string };
