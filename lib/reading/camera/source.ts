import { eitherSignal } from '../either-signal';
import { easeWhenSlow } from './ease-when-slow';
import { noticeSilence } from './notice-silence';
import { openCamera, type CameraProblem } from './open-camera';
import { focusContinuously } from './track';
import { watchVideo, type FrameCode, type WatchOptions } from './watch-video';

export type { CameraProblem } from './open-camera';

export interface ScanCameraOptions extends WatchOptions {
  cameraId?: string | undefined;
  /** Ends the scan; `scanCamera` then rejects with the signal's reason. */
  signal: AbortSignal;
  /** Told of the camera once it is open. */
  onOpened?: (track: MediaStreamTrack) => void;
}

/** Milliseconds run from the call, the person's consent included. */
export type CameraReading =
  ({ kind: 'read'; milliseconds: number } & FrameCode) | { kind: 'failed'; reason: CameraProblem };

/** The cameras of this machine. Labels are empty until the person has granted the camera once. */
export async function listCameras(): Promise<{ id: string; label: string }[]> {
  // Undefined outside secure contexts, whatever the types say.
  const media = navigator.mediaDevices as MediaDevices | undefined;
  const devices = (await media?.enumerateDevices()) ?? [];
  return devices
    .filter(({ kind }) => kind === 'videoinput')
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
}

/**
 * Shows the camera in `video` and looks for a code until one is accepted; rejects when the reader
 * breaks. Every track is stopped at the end, however it ends.
 */
export async function scanCamera(
  video: HTMLVideoElement,
  options: ScanCameraOptions,
): Promise<CameraReading> {
  const startedAt = performance.now();
  const { signal } = options;
  signal.throwIfAborted();
  const stream = await openCamera(options.cameraId);
  if (!(stream instanceof MediaStream)) return { kind: 'failed', reason: stream };
  const ended = new AbortController();
  const stop = eitherSignal(signal, ended.signal);
  let isShown = false;
  try {
    signal.throwIfAborted();
    const followed = follow(stream, video, options, ended);
    await Promise.race([aborted(stop), show(stream, video, options)]);
    isShown = true;
    const code = await watchVideo(video, stop, followed);
    return { kind: 'read', ...code, milliseconds: Math.round(performance.now() - startedAt) };
  } catch (error) {
    signal.throwIfAborted();
    if (!isShown) return { kind: 'failed', reason: 'camera-unavailable' };
    if (ended.signal.aborted) return { kind: 'failed', reason: 'camera-stopped' };
    throw error;
  } finally {
    ended.abort();
    for (const track of stream.getTracks()) track.stop();
    if (video.srcObject === stream) video.srcObject = null;
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
}

async function show(
  stream: MediaStream,
  video: HTMLVideoElement,
  { onOpened }: ScanCameraOptions,
): Promise<void> {
  video.srcObject = stream;
  video.muted = true;
  const [track] = stream.getVideoTracks();
  if (track) {
    onOpened?.(track);
    void focusContinuously(track);
  }
  await video.play();
}

/**
 * The same, of a camera that ends the scan when it is gone, with or without a word, and that gives
 * less where more is read too slowly.
 */
function follow(
  stream: MediaStream,
  video: HTMLVideoElement,
  options: WatchOptions,
  ended: AbortController,
): WatchOptions {
  const [track] = stream.getVideoTracks();
  if (!track) return options;
  const lost = () => ended.abort();
  track.addEventListener('ended', lost);
  const hear = noticeSilence(video, track, ended.signal, lost);
  const ease = easeWhenSlow(track);
  return {
    ...options,
    onSight: (sight) => {
      hear();
      ease(sight);
      options.onSight?.(sight);
    },
  };
}
