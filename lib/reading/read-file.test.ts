import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DecoderReply, DecoderRequest } from './decoder-protocol';
import { readFile } from './read-file';

/** A worker that keeps what it is asked until the test lets it answer. */
const workers = vi.hoisted(() => ({ pages: 1, ended: 0, last: null as null | HeldWorker }));

interface HeldWorker {
  answer: () => void;
}

vi.mock('./start-decoder', () => ({
  startDecoder: () => {
    const waiting: DecoderRequest[] = [];
    const worker = Object.assign(new EventTarget(), {
      postMessage: (request: DecoderRequest) => waiting.push(request),
      terminate: () => (workers.ended += 1),
      answer: () => {
        for (const { id, method } of waiting.splice(0)) {
          const result =
            method === 'open' ? { pages: workers.pages, isDocument: true, isPartial: false } : null;
          const data = { id, ok: true, result } as DecoderReply;
          worker.dispatchEvent(new MessageEvent('message', { data }));
        }
      },
    });
    workers.last = worker;
    return worker;
  },
}));

const PDF = new Blob(['%PDF-1.7']);
const TIMED_OUT = { kind: 'failed', reason: 'reading-timed-out' };

/** What became of a reading, as soon as something has. */
function watched(reading: Promise<unknown>) {
  const seen = { outcome: undefined as unknown };
  void reading.then((outcome) => (seen.outcome = outcome));
  return seen;
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(workers, { pages: 1, ended: 0, last: null });
});

afterEach(async () => {
  await pass(1_000_000);
  vi.useRealTimers();
});

describe('the time that a file may take', () => {
  it('is twenty seconds', async () => {
    const reading = watched(readFile(PDF, {}));
    await pass(19_000);
    expect(reading.outcome).toBeUndefined();
    await pass(2000);
    expect(reading.outcome).toEqual(TIMED_OUT);
    expect(workers.ended).toBe(1);
  });

  it('begins when it has its turn', async () => {
    const first = watched(readFile(PDF, {}));
    const second = watched(readFile(PDF, {}));
    await pass(21_000);
    expect(first.outcome).toEqual(TIMED_OUT);
    await pass(18_000);
    expect(second.outcome).toBeUndefined();
    await pass(3000);
    expect(second.outcome).toEqual(TIMED_OUT);
  });

  it('grows with its pages', async () => {
    workers.pages = 40;
    const reading = watched(readFile(PDF, {}));
    await pass(1000);
    workers.last?.answer();
    await pass(60_000);
    expect(reading.outcome).toBeUndefined();
  });
});

describe('a file that is too large', () => {
  it('is not opened', async () => {
    const scan = Object.defineProperty(new Blob(['%PDF-1.7']), 'size', { value: 100_000_001 });
    expect(await readFile(scan, {})).toEqual({ kind: 'failed', reason: 'file-too-large' });
    expect(workers.last).toBeNull();
  });
});
