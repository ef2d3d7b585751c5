import type { DecoderCalls, DecoderMethod, DecoderReply } from './decoder-protocol';
import { SourceProblem } from './sources/pixel-source';

export type CallDecoder = <M extends DecoderMethod>(
  method: M,
  params: DecoderCalls[M]['params'],
) => Promise<DecoderCalls[M]['result']>;

export interface WorkerBridge {
  /**
   * Runs a job alone with the worker: jobs queue. Aborting ends the worker, whatever it is at, and
   * rejects with the signal's reason.
   */
  run<T>(signal: AbortSignal, job: (call: CallDecoder) => Promise<T>): Promise<T>;
}

const IDLE_MILLISECONDS = 15_000;

/** Starts its worker at the first job and ends it when no job came for a while. */
export function bridgeWorker(
  start: () => Worker,
  idleMilliseconds = IDLE_MILLISECONDS,
): WorkerBridge {
  let worker: Worker | undefined;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const end = () => {
    worker?.terminate();
    worker = undefined;
  };

  const runNow = async <T>(signal: AbortSignal, job: (call: CallDecoder) => Promise<T>) => {
    signal.throwIfAborted();
    clearTimeout(idle);
    worker ??= start();
    const failure = watchForFailure(worker, signal);
    try {
      return await Promise.race([job(callsOf(worker)), failure.happened]);
    } catch (error) {
      if (failure.signal.aborted) end();
      throw error;
    } finally {
      failure.stopWatching();
      idle = setTimeout(end, idleMilliseconds);
    }
  };

  return {
    run(signal, job) {
      const result = queue.then(() => runNow(signal, job));
      queue = result.catch(() => undefined);
      return result;
    },
  };
}

/** Settles, by rejecting, when the worker breaks or the job is aborted. */
function watchForFailure(worker: Worker, signal: AbortSignal) {
  const watching = new AbortController();
  const failed = new AbortController();
  const happened = new Promise<never>((_resolve, reject) => {
    const fail = (reason: Error) => {
      failed.abort(reason);
      reject(reason);
    };
    const options = { signal: watching.signal };
    const broken = (event: Event) => {
      fail(new Error(`The reading worker broke: ${(event as ErrorEvent).message || event.type}`));
    };
    worker.addEventListener('error', broken, options);
    worker.addEventListener('messageerror', broken, options);
    signal.addEventListener(
      'abort',
      () => {
        fail(signal.reason as Error);
      },
      options,
    );
  });
  // A job that succeeds leaves this promise pending; one that fails by itself must not leave it unheard.
  happened.catch(() => undefined);
  return {
    happened,
    signal: failed.signal,
    stopWatching: () => {
      watching.abort();
    },
  };
}

let lastId = 0;

function callsOf(worker: Worker): CallDecoder {
  return (method, params) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      const heard = new AbortController();
      const hear = ({ data }: MessageEvent<DecoderReply>) => {
        if (data.id !== id) return;
        heard.abort();
        if (data.ok) resolve(data.result);
        else reject(data.reason ? new SourceProblem(data.reason) : new Error(data.message));
      };
      worker.addEventListener('message', hear, { signal: heard.signal });
      worker.postMessage({ id, method, params });
    });
}
