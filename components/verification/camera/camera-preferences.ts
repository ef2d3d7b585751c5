/** What the person prefers of the webcam. */
export interface CameraPreferences {
  /** The camera chosen among several, as the browser names it on this origin. */
  readonly cameraId?: string;
  /** Whether a reading is also heard, and felt on a phone. */
  readonly signal?: boolean;
}

const NAME = 'camera';

let kept: CameraPreferences = {};
let storage: Storage | undefined;

/**
 * Keeps the preferences in the storage of a page that is ours alone. Without this call they last
 * as long as the page: on the phone nothing is to be kept.
 */
export function keepCameraPreferences(given: Storage): void {
  storage = given;
  try {
    kept = preferencesFrom(JSON.parse(given.getItem(NAME) ?? '{}'));
  } catch {
    // Storage that is forbidden, or holds something else: nothing is preferred.
    kept = {};
  }
}

export function cameraPreferences(): CameraPreferences {
  return kept;
}

export function preferCamera(change: CameraPreferences): void {
  kept = { ...kept, ...change };
  try {
    storage?.setItem(NAME, JSON.stringify(kept));
  } catch {
    // Forbidden or full: they last as long as the page.
  }
}

function preferencesFrom(value: unknown): CameraPreferences {
  const { cameraId, signal } = (value ?? {}) as { cameraId?: unknown; signal?: unknown };
  return {
    ...(typeof cameraId === 'string' ? { cameraId } : {}),
    ...(typeof signal === 'boolean' ? { signal } : {}),
  };
}
