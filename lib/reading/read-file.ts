import { selectCode, type CodeSelection } from './code-selection';
import type { Opened } from './decoder-protocol';
import { eitherSignal } from './either-signal';
import {
  examine,
  explain,
  isReadable,
  undecoded,
  type Failed,
  type Given,
} from './sources/given-file';
import { isPacked, packedFiles } from './sources/packed-files';
import type { Reading, ReadingFailure } from './outcome';
import { SourceProblem } from './sources/pixel-source';
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

const TIMEOUT_MILLISECONDS = 20_000;
/** How much longer than the machine that the plans' costs were taken on another one may need. */
const SLOWNESS = 3;

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

async function search(
  given: Given,
  selection: CodeSelection,
  options: ReadFileOptions,
): Promise<Failed> {
  const limit = timeLimit();
  const signal = options.signal ? eitherSignal(options.signal, limit.signal) : limit.signal;
  try {
    const job = { selection, options, limit };
    return await decoder.run(signal, (call) => readWithAttached(call, given, job));
  } catch (error) {
    if (error instanceof SourceProblem) return { kind: 'failed', reason: error.reason };
    if (limit.signal.aborted && !options.signal?.aborted)
      return { kind: 'failed', reason: 'reading-timed-out' };
    throw error;
  } finally {
    limit.stop();
  }
}

interface Job {
  readonly selection: CodeSelection;
  readonly options: ReadFileOptions;
  readonly limit: TimeLimit;
}

/** Reads a file and, where that gives no key, the files that travel in it: a covering PDF has some. */
async function readWithAttached(call: CallDecoder, given: Given, job: Job): Promise<Failed> {
  if (isPacked(given)) return readPacked(call, given, job);
  const { failure, attached } = await readOne(call, given, job);
  for (const file of attached) {
    const inside = await examine(file);
    if (typeof inside === 'string' || !isReadable(inside)) continue;
    const { failure: why } = await readOne(call, inside, job).catch(() => ({ failure }));
    if (job.selection.accepted().length > 0 || why.reason.startsWith('code-')) return why;
  }
  return failure;
}

/** Reads what is packed in an e-mail or an archive; of several failures, that which says most. */
async function readPacked(call: CallDecoder, given: Given, job: Job): Promise<Failed> {
  let failure = undecoded(given);
  for (const inside of await packedFiles(given)) {
    const { failure: why } = await readOne(call, inside, job).catch((error: unknown) => {
      if (!(error instanceof SourceProblem)) throw error;
      return { failure: { kind: 'failed', reason: error.reason } as const };
    });
    if (job.selection.accepted().length > 0) return why;
    if (!failure.reason.startsWith('code-')) failure = why;
  }
  return failure;
}

async function readOne(
  call: CallDecoder,
  given: Given,
  { selection, options, limit }: Job,
): Promise<{ failure: Failed; attached: readonly Blob[] }> {
  const { timeoutMilliseconds, onProgress, password } = options;
  limit.set(timeoutMilliseconds ?? TIMEOUT_MILLISECONDS);
  const opened = await open(call, given, password);
  const plans = plansFor(opened, options.plan);
  limit.set(timeoutMilliseconds ?? timeFor(plans, opened.pages));
  const reason = await readPages(call, { pages: opened.pages, plans, selection, onProgress });
  const failure =
    selection.best() || reason !== 'no-code-found'
      ? { kind: 'failed' as const, reason }
      : await diagnose(call, opened);
  const isDone = selection.accepted().length > 0 || !opened.isDocument;
  const attached = isDone ? [] : await call('attached', null).catch(() => []);
  // What was read is not kept waiting: the worker takes its calls in turn.
  call('close', null).catch(() => undefined);
  return { failure, attached };
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

/** Reasons of a page on which no code was seen at all. */
const NO_CODE = new Set<ReadingFailure>(['no-code-found', 'no-code-in-document']);
/** Pages after these are not looked at again to say why nothing was read. */
const DIAGNOSED_PAGES = 3;

/** Of several pages, what is said of the first on which a code was seen at all. */
async function diagnose(call: CallDecoder, { pages, isPartial }: Opened): Promise<Failed> {
  if (isPartial) return { kind: 'failed', reason: 'pdf-damaged' };
  let isMade = true;
  for (let page = 1; page <= Math.min(pages, DIAGNOSED_PAGES); page++) {
    // What cannot be looked at again says no more than that nothing was read.
    const diagnosis = await call('diagnose', { page }).catch(() => null);
    if (diagnosis && !NO_CODE.has(diagnosis.reason)) return { kind: 'failed', ...diagnosis };
    isMade &&= diagnosis?.reason === 'no-code-in-document';
  }
  return { kind: 'failed', reason: isMade ? 'no-code-in-document' : 'no-code-found' };
}
