import { openFeed } from './camera-feed';
import type { FrameSight } from './frame-messages';
import { startRescue } from './start-workers';

export interface FrameCode {
  readonly text: string;
  /** Further accepted texts of the same frame: which is meant, only the person can say. */
  readonly others: readonly string[];
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
 * scan stops. One frame is read at a time; those that come meanwhile are let go.
 */
export async function watchVideo(
  video: HTMLVideoElement,
  stop: AbortSignal,
  options: WatchOptions,
): Promise<FrameCode> {
  stop.throwIfAborted();
  const feed = openFeed(video, stop);
  // A camera that is gone gives no further frame to wake whoever waits for one.
  stop.addEventListener('abort', feed.end, { once: true });
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
      const sight = await feed.next();
      stop.throwIfAborted();
      onSight?.(sight);
      const [text, ...others] = sight.texts.filter(isAccepted);
      if (text !== undefined) return { text, others, engine: sight.engine };
      if (sight.combined) deeper.look(sight.combined);
      const rescued = deeper.found();
      if (rescued !== null && isAccepted(rescued)) {
        return { text: rescued, others: [], engine: 'rescue' };
      }
    }
  } finally {
    feed.end();
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
