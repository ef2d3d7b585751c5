import type { FrameSight } from './camera-protocol';
import { startFrameReader, startRescue } from './camera-worker';

export interface FrameCode {
  readonly text: string;
  readonly engine: 'zxing-wasm' | 'zxing-js' | 'rescue';
}

export interface WatchOptions {
  accepts?: (text: string) => boolean;
  /** Told once of each text that `accepts` refuses; the scan goes on. */
  onRejected?: (text: string) => void;
  /** Told of each frame. */
  onSight?: (sight: FrameSight) => void;
}

/**
 * Reads the frames of a video that plays until one gives a text that is accepted; rejects when the
 * scan stops. At most one frame is with the worker; those that come meanwhile are let go.
 */
export async function watchVideo(
  video: HTMLVideoElement,
  stop: AbortSignal,
  options: WatchOptions,
): Promise<FrameCode> {
  const reader = startFrameReader();
  const deeper = deeperLooks(stop);
  const rejected = new Set<string>();
  const { accepts = () => true, onRejected, onSight } = options;
  const isAccepted = (text: string) => {
    if (accepts(text)) return true;
    if (!rejected.has(text)) onRejected?.(text);
    rejected.add(text);
    return false;
  };
  try {
    for (;;) {
      await nextFrame(video, stop);
      const sight = await reader.read(await frameOf(video), performance.now());
      stop.throwIfAborted();
      onSight?.(sight);
      const text = sight.texts.find(isAccepted);
      if (text !== undefined) return { text, engine: sight.engine };
      if (sight.combined) deeper.look(sight.combined);
      const rescued = deeper.found();
      if (rescued !== null && isAccepted(rescued)) return { text: rescued, engine: 'rescue' };
    }
  } finally {
    reader.end();
    deeper.end();
  }
}

/** One deeper look after the other, beside the frames; what comes while one is under way is let go. */
function deeperLooks(stop: AbortSignal) {
  let rescue: ReturnType<typeof startRescue> | undefined;
  let busy = false;
  let text: string | null = null;
  return {
    look: (image: NonNullable<FrameSight['combined']>) => {
      if (busy || stop.aborted) return;
      busy = true;
      rescue ??= startRescue();
      const settle = (found: string | null) => {
        busy = false;
        text = found;
      };
      // One that breaks stays busy: frames are read without it.
      rescue.read(image).then(settle, () => undefined);
    },
    found: () => {
      const found = text;
      text = null;
      return found;
    },
    end: () => rescue?.end(),
  };
}

/** The frame as the camera gave it where the browser can say it, else what the video shows. */
async function frameOf(video: HTMLVideoElement): Promise<VideoFrame | ImageBitmap> {
  try {
    return new VideoFrame(video);
  } catch {
    // A browser without it, or one that can't make one of this video.
    return createImageBitmap(video);
  }
}

/** Resolves when the video shows a new frame; rejects when the scan stops. */
function nextFrame(video: HTMLVideoElement, stop: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    stop.throwIfAborted();
    const abandon = () => {
      video.cancelVideoFrameCallback(handle);
      reject(stop.reason as Error);
    };
    const handle = video.requestVideoFrameCallback(() => {
      stop.removeEventListener('abort', abandon);
      resolve();
    });
    stop.addEventListener('abort', abandon, { once: true });
  });
}
