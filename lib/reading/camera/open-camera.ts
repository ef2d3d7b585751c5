export type CameraProblem =
  'camera-refused' | 'camera-absent' | 'camera-busy' | 'camera-unavailable' | 'camera-stopped'; // while it ran: unplugged, forbidden, covered, taken by a call

/** Names of the exceptions of `getUserMedia` (W3C Media Capture and Streams, §10.3.1). */
const PROBLEMS: Record<string, CameraProblem> = {
  NotAllowedError: 'camera-refused',
  SecurityError: 'camera-refused',
  NotFoundError: 'camera-absent',
  OverconstrainedError: 'camera-absent',
  NotReadableError: 'camera-busy',
  AbortError: 'camera-busy',
};

/**
 * Cameras give the nearest they have. A code of 25 mm (37 modules) then has 3 pixels a module when
 * the picture is 42 cm wide, which is a letter at arm's length; more would be read less than ten times a second.
 */
const SIZE = { width: { ideal: 1920 }, height: { ideal: 1080 }, frameRate: { ideal: 30 } };

/**
 * Opens the camera asked for; when that one was unplugged, or none was asked for, the one that
 * looks away from the person if there is a choice.
 */
export async function openCamera(cameraId?: string): Promise<MediaStream | CameraProblem> {
  if (cameraId === undefined) return open({ ...SIZE, facingMode: { ideal: 'environment' } });
  const stream = await open({ ...SIZE, deviceId: { exact: cameraId } });
  return stream === 'camera-absent' ? openCamera() : stream;
}

async function open(constraints: MediaTrackConstraints): Promise<MediaStream | CameraProblem> {
  // Undefined outside secure contexts, whatever the types say.
  const media = navigator.mediaDevices as MediaDevices | undefined;
  if (!media) return 'camera-unavailable';
  try {
    return await media.getUserMedia({ video: constraints, audio: false });
  } catch (error) {
    return problemOf(error);
  }
}

function problemOf(error: unknown): CameraProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return PROBLEMS[name] ?? 'camera-unavailable';
}
