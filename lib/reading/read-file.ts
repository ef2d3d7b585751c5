import { selectCode, type CodeSelection } from './code-selection';
import { eitherSignal } from './either-signal';
import { SNIFFED_BYTES, sniffFileType, type FileType } from './file-type';
import type { Reading, ReadingFailure } from './outcome';
import { isWhole } from './picture-end';
import { SourceProblem } from './pixel-source';
import { readPages, type PageProgress } from './read-pages';
import {
  costOf,
  documentPlans,
  PICTURE_PLAN,
  type ReadingPlan,
  type SheetPlans,
} from './reading-plan';
import { startDecoder } from './start-decoder';
import { timeLimit, type TimeLimit } from './time-limit';
import { bridgeWorker, type CallDecoder } from './worker-bridge';

export interface ReadFileOptions {
  /** Ends the work at once; `readFile` then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Says whether a text is the one looked for. Without it the first code read will do. */
  accepts?: (text: string) => boolean;
  onProgress?: (progress: PageProgress) => void;
  /** Of a protected PDF. */
  password?: string;
  /** Which attempts to make; by default those for the file's type. */
  plan?: ReadingPlan;
  /** Once the file has its turn; by default 20 s, and more for many pages. */
  timeoutMilliseconds?: number;
}

interface Given {
  type: FileType;
  file: Blob;
}

type Failed = Extract<Reading, { kind: 'failed' }>;

/** A bound scan of twenty pages at 300 dpi weighs less. */
const MAX_FILE_BYTES = 100_000_000;
const TIMEOUT_MILLISECONDS = 20_000;
/** How much longer than the machine that the plans' costs were taken on another one may need. */
const SLOWNESS = 3;

/** What is wrong when the browser does not decode a file of this type. */
const UNDECODED: Partial<Record<FileType, ReadingFailure>> = {
  heic: 'file-heic',
  tiff: 'file-tiff',
  unknown: 'file-type-unsupported',
};

const decoder = bridgeWorker(startDecoder);

/**
 * Reads the QR code of a PDF or of any picture that the browser decodes, told apart by their bytes.
 * A text that `accepts` refuses is still returned when there is no better one.
 * Rejects only when aborted, or when the worker cannot start (a broken installation).
 */
export async function readFile(file: Blob, options: ReadFileOptions): Promise<Reading> {
  const startedAt = performance.now();
  const given = await examine(file);
  if (typeof given === 'string') return { kind: 'failed', reason: given };
  const selection = selectCode(options.accepts);
  const failure = await search(given, selection, options);
  const isPart = failure.reason === 'code-continues-elsewhere';
  const code = isPart ? selection.accepted()[0] : selection.best();
  if (!code) return explain(failure, given);
  const { text, engine, stage, page } = code;
  const milliseconds = Math.round(performance.now() - startedAt);
  const place = given.type === 'pdf' ? { page } : {};
  const others = selection.accepted().flatMap((one) => (one.text === text ? [] : [one.text]));
  const choice = others.length > 0 ? { others } : {};
  return { kind: 'read', text, engine, stage, ...place, milliseconds, ...choice };
}

async function examine(file: Blob): Promise<ReadingFailure | Given> {
  if (file.size === 0) return 'file-empty';
  if (file.size > MAX_FILE_BYTES) return 'file-too-large';
  const head = await bytesOf(file.slice(0, SNIFFED_BYTES));
  return head ? { type: sniffFileType(head), file } : 'file-damaged';
}

async function search(
  given: Given,
  selection: CodeSelection,
  options: ReadFileOptions,
): Promise<Failed> {
  const limit = timeLimit();
  const signal = options.signal ? eitherSignal(options.signal, limit.signal) : limit.signal;
  try {
    return await decoder.run(signal, (call) => work(call, given, selection, { options, limit }));
  } catch (error) {
    if (error instanceof SourceProblem) return { kind: 'failed', reason: error.reason };
    if (limit.signal.aborted && !options.signal?.aborted)
      return { kind: 'failed', reason: 'reading-timed-out' };
    throw error;
  } finally {
    limit.stop();
  }
}

async function work(
  call: CallDecoder,
  given: Given,
  selection: CodeSelection,
  { options, limit }: { options: ReadFileOptions; limit: TimeLimit },
): Promise<Failed> {
  const { timeoutMilliseconds, onProgress, password } = options;
  limit.set(timeoutMilliseconds ?? TIMEOUT_MILLISECONDS);
  const opened = await open(call, given, password);
  const plans = plansFor(opened, options.plan);
  limit.set(timeoutMilliseconds ?? timeFor(plans, opened.pages));
  const reason = await readPages(call, { ...opened, plans, selection, onProgress });
  const failure =
    selection.best() || reason !== 'no-code-found'
      ? { kind: 'failed' as const, reason }
      : await diagnose(call, opened.pages);
  // What was read is not kept waiting: the worker takes its calls in turn.
  call('close', null).catch(() => undefined);
  return failure;
}

function plansFor(
  { pages, isDocument }: { pages: number; isDocument: boolean },
  given: ReadingPlan | undefined,
): SheetPlans {
  if (isDocument && !given) return documentPlans(pages);
  const plan = given ?? PICTURE_PLAN;
  return { drawn: plan, embedded: plan };
}

function timeFor({ drawn }: SheetPlans, pages: number): number {
  return Math.max(TIMEOUT_MILLISECONDS, SLOWNESS * costOf(drawn) * pages);
}

function open(call: CallDecoder, { type, file }: Given, password: string | undefined) {
  if (type === 'pdf') return call('open', { type, file, password });
  return call('open', { type: type === 'png' || type === 'jpeg' ? type : 'other', file });
}

/** Pages after these are not looked at again to say why nothing was read. */
const DIAGNOSED_PAGES = 3;

/** Of several pages, what is said of the first on which a code was seen at all. */
async function diagnose(call: CallDecoder, pages: number): Promise<Failed> {
  for (let page = 1; page <= Math.min(pages, DIAGNOSED_PAGES); page++) {
    // What cannot be looked at again says no more than that nothing was read.
    const diagnosis = await call('diagnose', { page }).catch(() => null);
    if (!diagnosis || diagnosis.reason === 'no-code-found') continue;
    return { kind: 'failed', ...diagnosis };
  }
  return { kind: 'failed', reason: 'no-code-found' };
}

/** A picture cut short is decoded as far as it goes: where that showed no code, say what is wrong. */
async function explain(failure: Failed, { type, file }: Given): Promise<Failed> {
  if (type === 'pdf') return failure;
  const isUndecoded = failure.reason === 'file-damaged' || failure.reason === 'pdf-damaged';
  if (isUndecoded) return { kind: 'failed', reason: UNDECODED[type] ?? 'file-damaged' };
  if (failure.reason !== 'no-code-found' || (type !== 'png' && type !== 'jpeg')) return failure;
  // A file that went away or may not be read any more is as good as damaged.
  const isComplete = await isWhole(type, file).catch(() => false);
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
