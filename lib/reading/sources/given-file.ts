import { findPdf, SNIFFED_BYTES, sniffFileType, type FileType } from './file-type';
import type { Reading, ReadingFailure } from '../outcome';
import { isWholePicture } from './is-whole-picture';

/** A file as it turned out to be. */
export interface Given {
  readonly type: FileType;
  readonly file: Blob;
}

export type Failed = Extract<Reading, { kind: 'failed' }>;

/** A bound scan of twenty pages at 300 dpi weighs less. */
const MAX_FILE_BYTES = 100_000_000;

/** What is wrong when the browser does not decode a file of this type. */
const UNDECODED: Partial<Record<FileType, ReadingFailure>> = {
  heic: 'file-heic',
  tiff: 'file-tiff',
  mail: 'file-mail',
  word: 'file-word',
  zip: 'file-zip',
  video: 'file-video',
  unknown: 'file-type-unsupported',
};

/** Of these no look can be had. */
const UNREADABLE = new Set<FileType>(['mail', 'word', 'zip', 'video', 'unknown']);

/** Reasons that a look at the pixels gave. */
const SEEN = /^(?:no-code|code-|picture-)/;

/** What a PDF may lie in, behind something else. */
const MAY_HOLD_PDF = new Set<FileType>(['mail', 'unknown']);

/** Whether a look at its pixels can be had. */
export function isReadable({ type }: Given): boolean {
  return !UNREADABLE.has(type);
}

/** Why a file of this type gives nothing by itself. */
export function undecoded({ type }: Given): Failed {
  return { kind: 'failed', reason: UNDECODED[type] ?? 'file-damaged' };
}

export async function examine(file: Blob): Promise<ReadingFailure | Given> {
  if (file.size === 0) return 'file-empty';
  if (file.size > MAX_FILE_BYTES) return 'file-too-large';
  const head = await bytesOf(file.slice(0, SNIFFED_BYTES));
  if (!head) return 'file-damaged';
  const type = sniffFileType(head);
  if (!MAY_HOLD_PDF.has(type)) return { type, file };
  const at = await findPdf(file).catch(() => -1);
  return at < 0 ? { type, file } : { type: 'pdf', file: file.slice(at) };
}

/** What was cut short is decoded as far as it goes: where that gave no key, say what is wrong. */
export async function explain(failure: Failed, { type, file }: Given): Promise<Failed> {
  if (type === 'pdf') return failure;
  const isUndecoded = failure.reason === 'file-damaged' || failure.reason === 'pdf-damaged';
  if (isUndecoded) return undecoded({ type, file });
  if (!SEEN.test(failure.reason) || (type !== 'png' && type !== 'jpeg')) return failure;
  // A file that went away or may not be read any more is as good as damaged.
  const isComplete = await isWholePicture(type, file).catch(() => false);
  return isComplete ? failure : { kind: 'failed', reason: 'file-damaged' };
}

/** `undefined` when the file went away or may not be read any more. */
async function bytesOf(blob: Blob): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    return undefined;
  }
}
