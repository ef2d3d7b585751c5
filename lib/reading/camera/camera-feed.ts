import type { FrameReply, FrameSight, FollowRequest, FrameRequest } from './frame-messages';
import { startFrameReader } from './start-workers';

/** What a camera's frames show, one after the other, each read as late as can be. */
export interface CameraFeed {
  /** The next frame that is read; rejects when the reader breaks. Ask again only once it answered. */
  next: () => Promise<FrameSight>;
  end: () => void;
}

/** W3C MediaStreamTrack Insertable Media Processing, as Chromium has it; not in the types. */
type FrameSource = new (init: { track: MediaStreamTrack }) => {
  readonly readable: ReadableStream<VideoFrame>;
};

/**
 * The frames of a video that plays. Where the browser lets it, the worker takes them from the
 * camera by itself, so that none waits for the page and the page does nothing for them.
 */
export function openFeed(video: HTMLVideoElement, stop: AbortSignal): CameraFeed {
  const frames = framesOf(video.srcObject);
  return frames ? followed(frames) : handedOver(video, stop);
}

function framesOf(stream: MediaProvider | null): ReadableStream<VideoFrame> | undefined {
  const { MediaStreamTrackProcessor: Source } = globalThis as {
    MediaStreamTrackProcessor?: FrameSource;
  };
  const track = stream instanceof MediaStream ? stream.getVideoTracks()[0] : undefined;
  try {
    return Source && track && new Source({ track }).readable;
  } catch {
    // It has ended meanwhile, or frames of its kind can't be taken: the video may still show them.
    return undefined;
  }
}

function followed(frames: ReadableStream<VideoFrame>): CameraFeed {
  const worker = startFrameReader<FollowRequest>();
  worker.send({ frames }, [frames]);
  return { next: async () => sightIn(await worker.answer()), end: worker.end };
}

/** The page takes the frames from the video and hands them over; at most one is with the worker. */
function handedOver(video: HTMLVideoElement, stop: AbortSignal): CameraFeed {
  const worker = startFrameReader<FrameRequest>();
  let shown = nextFrame(video, stop);
  return {
    next: async () => {
      await shown;
      const frame = await frameOf(video);
      // Those shown while this one is read are let go, but the newest is there at once.
      shown = nextFrame(video, stop);
      shown.catch(() => undefined);
      worker.send({ frame, at: performance.now() }, [frame]);
      return sightIn(await worker.answer());
    },
    end: worker.end,
  };
}

function sightIn(reply: FrameReply): FrameSight {
  if (!reply.ok) throw new Error(`A frame could not be read: ${reply.message}`);
  return reply.sight;
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
