/** Milliseconds without a frame after which a camera is taken to be gone; the first may be slow to come. */
const PATIENCE = { first: 15_000, next: 5_000 } as const;

/**
 * Calls `lost` once a video has shown no frame for a while: a camera that a call has taken, or that
 * a switch shuts off, does not say so. A muted one's black frames don't count.
 * @returns what to call for each frame that was seen otherwise
 */
export function noticeSilence(
  video: HTMLVideoElement,
  track: MediaStreamTrack,
  stop: AbortSignal,
  lost: () => void,
): () => void {
  let patience = setTimeout(lost, PATIENCE.first);
  const hear = () => {
    if (track.muted || stop.aborted) return;
    clearTimeout(patience);
    patience = setTimeout(lost, PATIENCE.next);
  };
  const follow = () => {
    hear();
    handle = video.requestVideoFrameCallback(follow);
  };
  let handle = video.requestVideoFrameCallback(follow);
  stop.addEventListener('abort', () => {
    clearTimeout(patience);
    video.cancelVideoFrameCallback(handle);
  });
  return hear;
}
