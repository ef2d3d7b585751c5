import { loadFrameEngine } from './camera-engine';
import { locateByFinders } from './camera-finders';
import { greyFromFrame } from './camera-frame';
import type { FrameReply, FrameRequest } from './camera-protocol';
import { FrameReader } from './camera-reader';

const reader = loadFrameEngine().then((engine) => new FrameReader(engine, locateByFinders));
// Whoever sends the first frame hears of it.
reader.catch(() => undefined);

async function answer({ frame, at }: FrameRequest): Promise<FrameReply> {
  try {
    const image = await greyFromFrame(frame);
    return { ok: true, sight: await (await reader).read(image, at) };
  } catch (cause) {
    return { ok: false, message: cause instanceof Error ? cause.message : String(cause) };
  } finally {
    frame.close();
  }
}

addEventListener('message', ({ data }: MessageEvent<FrameRequest>) => {
  void answer(data).then((reply) => {
    const pixels = reply.ok ? reply.sight.combined?.pixels.buffer : undefined;
    postMessage(reply, { transfer: pixels ? [pixels] : [] });
  });
});
