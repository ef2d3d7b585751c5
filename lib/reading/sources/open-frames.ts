/** Pictures looked at of an animation: a slide show of a letter's pages has fewer. */
const MOST = 6;
/** What says so stands before the first picture. */
const HEAD_BYTES = 4096;
const TYPES = [
  { type: 'image/png', says: /^.PNG[^]*?acTL/ },
  { type: 'image/webp', says: /^RIFF[^]{4}WEBPVP8X[^]*?ANIM/ },
  { type: 'image/gif', says: /^GIF8/ },
] as const;

/** The pictures of an animation, counted from 1. */
export interface Frames {
  readonly count: number;
  decode(frame: number): Promise<ImageBitmap>;
  close(): void;
}

/**
 * Opens a picture that moves: each of its pictures may be a page of the letter. `undefined` for one
 * that does not, and where the browser has no decoder for them (WebCodecs, ImageDecoder).
 */
export async function openFrames(file: Blob, head: Uint8Array): Promise<Frames | undefined> {
  const start = new TextDecoder('latin1').decode(head.subarray(0, HEAD_BYTES));
  const found = TYPES.find(({ says }) => says.test(start));
  if (!found || !('ImageDecoder' in globalThis)) return undefined;
  const decoder = new ImageDecoder({ type: found.type, data: await file.arrayBuffer() });
  try {
    await decoder.tracks.ready;
    const count = Math.min(decoder.tracks.selectedTrack?.frameCount ?? 1, MOST);
    if (count > 1)
      return { count, decode: (frame) => frameOf(decoder, frame), close: () => decoder.close() };
  } catch {
    // What it does not open may still be decoded as a picture.
  }
  decoder.close();
  return undefined;
}

async function frameOf(decoder: ImageDecoder, frame: number): Promise<ImageBitmap> {
  const { image } = await decoder.decode({ frameIndex: frame - 1 });
  try {
    return await createImageBitmap(image);
  } finally {
    image.close();
  }
}
