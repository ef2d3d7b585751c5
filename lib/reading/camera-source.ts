import { openCamera, type CameraProblem } from './camera-stream';
import { selectCode, type FoundCode } from './code-selection';
import type { Reading } from './outcome';
import { FRAME_PLAN } from './reading-plan';
import { stageName } from './stage-name';
import { startDecoder } from './start-decoder';
import { bridgeWorker, type CallDecoder } from './worker-bridge';

export type { CameraProblem } from './camera-stream';

export interface ScanCameraOptions {
  cameraId?: string;
  /** Ends the scan; `scanCamera` then rejects with the signal's reason. */
  signal: AbortSignal;
  accepts?: (text: string) => boolean;
  /** Told once of each text that `accepts` refuses; the scan goes on. */
  onRejected?: (text: string) => void;
}

/** A worker apart from that of the files: a file may be given while the camera looks. */
const decoder = bridgeWorker(startDecoder);

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
 * Shows the camera in `video` and looks for a code until one is accepted. At most one frame is
 * with the worker; those that come meanwhile are let go. Every track is stopped at the end,
 * however it ends. Milliseconds run from the call, the person's consent included.
 */
export async function scanCamera(
  video: HTMLVideoElement,
  options: ScanCameraOptions,
): Promise<Reading | { kind: 'failed'; reason: CameraProblem }> {
  const startedAt = performance.now();
  const { signal } = options;
  signal.throwIfAborted();
  const stream = await openCamera(options.cameraId);
  if (!(stream instanceof MediaStream)) return { kind: 'failed', reason: stream };
  const ended = new AbortController();
  const stop = AbortSignal.any([signal, ended.signal]);
  try {
    for (const track of stream.getTracks()) {
      track.addEventListener('ended', () => {
        ended.abort();
      });
    }
    signal.throwIfAborted();
    video.srcObject = stream;
    video.muted = true;
    await video.play();
    const { text, engine, stage } = await decoder.run(stop, (call) => watch(call, video, stop, options));
    const milliseconds = Math.round(performance.now() - startedAt);
    return { kind: 'read', text, engine, stage, milliseconds };
  } catch {
    signal.throwIfAborted();
    return { kind: 'failed', reason: 'camera-unavailable' };
  } finally {
    for (const track of stream.getTracks()) track.stop();
    if (video.srcObject === stream) video.srcObject = null;
  }
}

async function watch(
  call: CallDecoder,
  video: HTMLVideoElement,
  stop: AbortSignal,
  { accepts, onRejected }: ScanCameraOptions,
): Promise<FoundCode> {
  const rejected = new Set<string>();
  for (let turn = 0; ; turn++) {
    await nextFrame(video, stop);
    const selection = selectCode(accepts);
    const isAccepted = await readFrame(call, await createImageBitmap(video), turn, selection);
    const code = selection.best();
    if (!code) continue;
    if (isAccepted) return code;
    if (!rejected.has(code.text)) onRejected?.(code.text);
    rejected.add(code.text);
  }
}

async function readFrame(
  call: CallDecoder,
  bitmap: ImageBitmap,
  turn: number,
  selection: ReturnType<typeof selectCode>,
): Promise<boolean> {
  const { always, inTurn } = FRAME_PLAN;
  await call('open', { type: 'frame', bitmap }, [bitmap]);
  for (const attempt of [always, inTurn[turn % inTurn.length] ?? always]) {
    const outcome = await call('attempt', { page: 1, attempt });
    if (outcome.status !== 'tried') continue;
    const origin = { engine: attempt.engine, stage: stageName(attempt), page: 1 };
    if (selection.offer(outcome.texts, origin)) return true;
  }
  return false;
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
