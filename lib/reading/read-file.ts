import { selectCode, type CodeSelection } from './code-selection';
import { SNIFFED_BYTES, sniffFileType } from './file-type';
import type { Reading, ReadingFailure } from './outcome';
import { endsAsItShould, TAIL_BYTES } from './picture-header';
import { SourceProblem } from './pixel-source';
import { readPages, type PageProgress } from './read-pages';
import { PDF_PLAN, PICTURE_PLAN, type ReadingPlan } from './reading-plan';
import { startDecoder } from './start-decoder';
import { bridgeWorker } from './worker-bridge';

export interface ReadFileOptions {
  /** Ends the work at once; `readFile` then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Says whether a text is the one looked for. Without it the first code read will do. */
  accepts?: (text: string) => boolean;
  onProgress?: (progress: PageProgress) => void;
  /** Which attempts to make; by default those for the file's type. */
  plan?: ReadingPlan;
  /** Overall limit, 20 s by default. */
  timeoutMilliseconds?: number;
}

interface Readable {
  type: 'png' | 'jpeg' | 'pdf';
  file: Blob;
}

/** A bound scan of twenty pages at 300 dpi weighs less. */
const MAX_FILE_BYTES = 100_000_000;
const TIMEOUT_MILLISECONDS = 20_000;

const decoder = bridgeWorker(startDecoder);

/**
 * Reads the QR code of a PNG, a JPEG or a PDF, told apart by their bytes.
 * A text that `accepts` refuses is still returned when there is no better one.
 * Rejects only when aborted, or when the worker cannot start (a broken installation).
 */
export async function readFile(
  file: Blob & { name?: string },
  options: ReadFileOptions,
): Promise<Reading> {
  const startedAt = performance.now();
  const found = await examine(file);
  if (typeof found === 'string') return { kind: 'failed', reason: found };
  const selection = selectCode(options.accepts);
  const failure = await search(found, selection, options);
  const code = selection.best();
  if (!code) return { kind: 'failed', reason: await explain(failure, found) };
  const { text, engine, stage, page } = code;
  const milliseconds = Math.round(performance.now() - startedAt);
  const place = found.type === 'pdf' ? { page } : {};
  return { kind: 'read', text, engine, stage, ...place, milliseconds };
}

async function examine(file: Blob): Promise<ReadingFailure | Readable> {
  if (file.size === 0) return 'file-empty';
  if (file.size > MAX_FILE_BYTES) return 'file-too-large';
  const head = await bytesOf(file.slice(0, SNIFFED_BYTES));
  if (!head) return 'file-damaged';
  const type = sniffFileType(head);
  if (type === 'heic') return 'file-heic';
  if (type === 'unsupported') return 'file-type-unsupported';
  return { type, file };
}

async function search(
  found: Readable,
  selection: CodeSelection,
  options: ReadFileOptions,
): Promise<ReadingFailure> {
  const limit = AbortSignal.timeout(options.timeoutMilliseconds ?? TIMEOUT_MILLISECONDS);
  const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
  const plan = options.plan ?? (found.type === 'pdf' ? PDF_PLAN : PICTURE_PLAN);
  try {
    return await decoder.run(signal, async (call) => {
      const { pages } = await call('open', found);
      const { onProgress } = options;
      const failure = await readPages(call, { pages, plan, selection, onProgress });
      await call('close', null);
      return failure;
    });
  } catch (error) {
    if (error instanceof SourceProblem) return error.reason;
    if (limit.aborted && !options.signal?.aborted) return 'reading-timed-out';
    throw error;
  }
}

/** A picture cut short is decoded as far as it goes: when that was not enough, say what is wrong. */
async function explain(failure: ReadingFailure, { type, file }: Readable): Promise<ReadingFailure> {
  if (type === 'pdf' || failure === 'file-damaged') return failure;
  if (failure === 'pdf-damaged') return 'file-damaged';
  const tail = await bytesOf(file.slice(-TAIL_BYTES));
  return tail && endsAsItShould(type, tail) ? failure : 'file-damaged';
}

/** `undefined` when the file went away or may not be read any more. */
async function bytesOf(blob: Blob): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    return undefined;
  }
}
