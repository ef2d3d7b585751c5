import { loadFrameEngine } from './frame-engine';
import { locateByFinders } from './locate-by-finders';
import { greyFromFrame } from './grey-from-frame';
import type { FollowRequest, FrameReply, FrameRequest, FrameSight } from './frame-messages';
import { FrameReader } from './frame-reader';

const reader = loadFrameEngine().then((engine) => new FrameReader(engine, locateByFinders));
// Whoever sends the first frame hears of it.
reader.catch(() => undefined);

async function read({ frame, at }: FrameRequest): Promise<FrameSight> {
  try {
    const ready = await reader;
    // The engine was waited for above: its loading says nothing of the machine's pace.
    const startedAt = performance.now();
    const sight = await ready.read(await greyFromFrame(frame), at);
    return { ...sight, milliseconds: performance.now() - startedAt };
  } finally {
    frame.close();
  }
}

const failed = (cause: unknown): FrameReply => ({
  ok: false,
  message: cause instanceof Error ? cause.message : String(cause),
});

async function answer(request: FrameRequest): Promise<void> {
  const reply = await read(request).then((sight): FrameReply => ({ ok: true, sight }), failed);
  const pixels = reply.ok ? reply.sight.combined?.pixels.buffer : undefined;
  postMessage(reply, { transfer: pixels ? [pixels] : [] });
}

/** Takes the newest frame as soon as the last one is read; the camera lets the others go. */
async function follow(frames: ReadableStream<VideoFrame>): Promise<void> {
  const taken = frames.getReader();
  for (let next = await taken.read(); !next.done; next = await taken.read()) {
    // Microseconds, of the camera's own clock.
    await answer({ frame: next.value, at: next.value.timestamp / 1000 });
  }
}

addEventListener('message', ({ data }: MessageEvent<FrameRequest | FollowRequest>) => {
  // A rejection is no error of the worker's: the page would hear nothing and wait for ever.
  const work = 'frames' in data ? follow(data.frames) : answer(data);
  work.catch((cause: unknown) => postMessage(failed(cause)));
});
