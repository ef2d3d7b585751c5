import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DecoderReply, DecoderRequest } from './decoder-protocol';
import { SourceProblem } from './sources/pixel-source';
import { bridgeWorker } from './worker-bridge';

/** A worker that answers what the test tells it to, or nothing. */
class FakeWorker extends EventTarget {
  static started: FakeWorker[] = [];
  terminated = false;
  requests: DecoderRequest[] = [];
  reply: (request: DecoderRequest) => DecoderReply | undefined = ({ id }) => ({
    id,
    ok: true,
    result: { pages: 1, isDocument: false, isPartial: false },
  });

  constructor() {
    super();
    FakeWorker.started.push(this);
  }

  postMessage(request: DecoderRequest) {
    this.requests.push(request);
    const data = this.reply(request);
    if (data) queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }

  terminate() {
    this.terminated = true;
  }
}

const start = () => new FakeWorker() as unknown as Worker;
const never = new AbortController().signal;
const silence = () => undefined;

beforeEach(() => {
  vi.useFakeTimers();
  FakeWorker.started = [];
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the worker bridge', () => {
  it('starts no worker before the first job, and one for several', async () => {
    const bridge = bridgeWorker(start);
    expect(FakeWorker.started).toHaveLength(0);
    await bridge.run(never, (call) => call('close', null));
    await bridge.run(never, (call) => call('close', null));
    expect(FakeWorker.started).toHaveLength(1);
  });

  it('runs jobs one after the other, a failed one included', async () => {
    const bridge = bridgeWorker(start);
    const order: string[] = [];
    const first = bridge.run(never, async (call) => {
      order.push('first in');
      await call('close', null);
      order.push('first out');
      throw new Error('first failed');
    });
    const second = bridge.run(never, () => Promise.resolve(order.push('second in')));
    await expect(first).rejects.toThrow('first failed');
    await second;
    expect(order).toEqual(['first in', 'first out', 'second in']);
    expect(FakeWorker.started).toHaveLength(1);
  });

  it('ends the worker when a job is aborted and starts another for the next', async () => {
    const bridge = bridgeWorker(start);
    const aborting = new AbortController();
    const hanging = bridge.run(aborting.signal, (call) => {
      const worker = FakeWorker.started[0];
      if (worker) worker.reply = silence;
      return call('close', null);
    });
    queueMicrotask(() => {
      aborting.abort(new Error('left'));
    });
    await expect(hanging).rejects.toThrow('left');
    expect(FakeWorker.started[0]?.terminated).toBe(true);
    await bridge.run(never, (call) => call('close', null));
    expect(FakeWorker.started).toHaveLength(2);
  });

  it('starts nothing for a job that was aborted before its turn', async () => {
    const bridge = bridgeWorker(start);
    const job = vi.fn(() => Promise.resolve(1));
    await expect(bridge.run(AbortSignal.abort(new Error('left')), job)).rejects.toThrow('left');
    expect(job).not.toHaveBeenCalled();
    expect(FakeWorker.started).toHaveLength(0);
  });

  it('rejects when the worker breaks', async () => {
    const bridge = bridgeWorker(start);
    const broken = bridge.run(never, (call) => {
      const worker = FakeWorker.started[0];
      if (worker) worker.reply = () => void worker.dispatchEvent(new Event('error'));
      return call('close', null);
    });
    await expect(broken).rejects.toThrow('The reading worker broke');
    expect(FakeWorker.started[0]?.terminated).toBe(true);
  });

  it('ends an idle worker, and none that works', async () => {
    const bridge = bridgeWorker(start, 1000);
    await bridge.run(never, (call) => call('close', null));
    await bridge.run(never, async (call) => {
      await vi.advanceTimersByTimeAsync(5000);
      expect(FakeWorker.started[0]?.terminated).toBe(false);
      return call('close', null);
    });
    await vi.advanceTimersByTimeAsync(1001);
    expect(FakeWorker.started[0]?.terminated).toBe(true);
  });

  it('hands on the reason that the person can act upon', async () => {
    const bridge = bridgeWorker(start);
    const refused = bridge.run(never, (call) => {
      const worker = FakeWorker.started[0];
      const message = 'password';
      if (worker) worker.reply = ({ id }) => ({ id, ok: false, reason: 'pdf-encrypted', message });
      return call('close', null);
    });
    await expect(refused).rejects.toEqual(new SourceProblem('pdf-encrypted'));
  });
});
