import { greyFromRgba, type GreyImage } from '../image/grey-image';

/** Formats whose first plane is the brightness, a byte a pixel (W3C WebCodecs, § VideoPixelFormat). */
const LUMA_FIRST = new Set(['I420', 'I420A', 'I422', 'I444', 'NV12']);

/**
 * The brightness of a frame. Cameras give it apart from the colours: taking that plane as it is
 * costs a copy, where drawing the frame on a canvas and reading it back costs ten times as much.
 */
export async function greyFromFrame(frame: VideoFrame | ImageBitmap): Promise<GreyImage> {
  if (!('copyTo' in frame)) return greyByDrawing(frame, frame.width, frame.height);
  const { format, visibleRect } = frame;
  if (!format || !visibleRect || !LUMA_FIRST.has(format) || isTurned(frame)) {
    return greyByDrawing(frame, frame.displayWidth, frame.displayHeight);
  }
  const { width, height } = visibleRect;
  const bytes = new Uint8ClampedArray(frame.allocationSize());
  const [luma] = await frame.copyTo(bytes);
  return {
    width,
    height,
    pixels: withoutPadding(bytes, luma ?? { offset: 0, stride: width }, width, height),
  };
}

/** Frames of a phone may lie as the sensor does, and say how to turn them: a canvas does. */
function isTurned(frame: VideoFrame): boolean {
  // Not in the types yet (WebCodecs, 2025).
  const { rotation = 0, flip = false } = frame as { rotation?: number; flip?: boolean };
  const { visibleRect: seen, displayWidth, displayHeight } = frame;
  return rotation !== 0 || flip || seen?.width !== displayWidth || seen.height !== displayHeight;
}

function withoutPadding(
  bytes: Uint8ClampedArray,
  { offset, stride }: PlaneLayout,
  width: number,
  height: number,
): Uint8ClampedArray {
  if (stride === width) return bytes.subarray(offset, offset + width * height);
  const pixels = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y++) {
    const row = offset + y * stride;
    pixels.set(bytes.subarray(row, row + width), y * width);
  }
  return pixels;
}

let canvas: OffscreenCanvas | undefined;

function greyByDrawing(frame: VideoFrame | ImageBitmap, width: number, height: number): GreyImage {
  if (canvas?.width !== width || canvas.height !== height) {
    canvas = new OffscreenCanvas(width, height);
  }
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (!context) throw new Error('No 2D context: out of memory');
  context.drawImage(frame, 0, 0, width, height);
  return greyFromRgba(context.getImageData(0, 0, width, height).data, width, height);
}
