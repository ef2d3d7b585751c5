/** What `WATCH_VIEW` leaves in `globalThis.view`, by the page's clock. */
export interface View {
  /** When the first frame with the letter came. */
  readonly inViewAt?: number;
  readonly keyAt?: number;
  readonly text?: string;
}

/**
 * Runs before a page's own scripts, the same for every reader: notes the first frame whose corner is
 * bright, and the moment of the key. It looks at a copy of the camera's track, a few pixels a frame, and
 * is over with that frame. A frame counts from its own time stamp plus the least delay of any frame, so
 * that a page too busy to look at once is not given time.
 */
export const WATCH_VIEW = `{
  const view = (globalThis.view = {});
  addEventListener('lre-key-found', ({ detail }) => {
    view.keyAt ??= performance.now();
    view.text ??= detail.text;
  });
  const watch = async (track) => {
    const frames = new MediaStreamTrackProcessor({ track, maxBufferSize: 4 }).readable.getReader();
    const rect = { x: 0, y: 0, width: 16, height: 16 };
    let delay = Infinity;
    for (let next = await frames.read(); !next.done; next = await frames.read()) {
      const frame = next.value;
      const at = frame.timestamp / 1000;
      delay = Math.min(delay, performance.now() - at);
      const bytes = new Uint8Array(frame.allocationSize({ rect }));
      await frame.copyTo(bytes, { rect });
      frame.close();
      if (bytes[120] < 128) continue;
      view.inViewAt = at + delay;
      track.stop();
      return;
    }
  };
  const media = navigator.mediaDevices;
  const open = media?.getUserMedia.bind(media);
  if (media) media.getUserMedia = async (constraints) => {
    const stream = await open(constraints);
    void watch(stream.getVideoTracks()[0].clone());
    return stream;
  };
}`;
