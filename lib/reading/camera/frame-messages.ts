/** A place in a frame, in its pixels from the top left. */
export interface FramePoint {
  readonly x: number;
  readonly y: number;
}

/** Corners of a code: top left, top right, bottom right, bottom left as the code itself stands. */
export type Outline = readonly [FramePoint, FramePoint, FramePoint, FramePoint];

/** What was located, read or not. */
export interface LocatedCode {
  readonly outline: Outline;
  /** Side of a module, pixels; 0 where it is not known. */
  readonly module: number;
}

/** What a frame shows beside a code. */
export interface FrameMeasures {
  /** Brightness of what is brightest in the middle (the paper), 0 to 255. */
  readonly light: number;
  /** 0 (a blur or nothing at all) to 1: how abrupt the sharpest edges in the middle are. */
  readonly sharpness: number;
  /** How far the picture moved since the last frame, in widths of the picture a second. */
  readonly speed: number;
}

/** What one frame gave. */
export interface FrameSight {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly string[];
  readonly engine: 'zxing-wasm' | 'zxing-js';
  readonly located: LocatedCode | null;
  readonly measures: FrameMeasures;
  /** How long it took, milliseconds: its brightness and every look at it. */
  readonly milliseconds: number;
  /** The mean of several aligned frames, when they are enough for a deeper look. */
  readonly combined?: { width: number; height: number; pixels: Uint8ClampedArray } | undefined;
}

/** Page → worker: one frame, which the worker closes. */
export interface FrameRequest {
  readonly frame: VideoFrame | ImageBitmap;
  /** Milliseconds of one clock at which it was taken. */
  readonly at: number;
}

/** Page → worker, instead of frames one by one: where the worker takes them by itself. */
export interface FollowRequest {
  readonly frames: ReadableStream<VideoFrame>;
}

/** Worker → page, one for each frame that is read, in order. */
export type FrameReply = { ok: true; sight: FrameSight } | { ok: false; message: string };
