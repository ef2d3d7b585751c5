/** Which way a camera looks: `person` as the webcam over a screen does. */
export type Facing = 'person' | 'away';

/** W3C Image Capture, § Extensions; not in the types. */
interface LightAndFocus {
  readonly torch?: boolean;
  readonly focusMode?: readonly string[];
}

/** What cameras at the back of a phone or tablet call themselves where they do not say it. */
const AWAY = /\b(back|rear|environment|arri[eè]re)\b/i;

/**
 * A phone's camera says which way it looks. One that says nothing is a webcam, which sits on the
 * screen and faces the person, unless its name tells otherwise.
 */
export function facingOf(track: MediaStreamTrack): Facing {
  const { facingMode } = track.getSettings();
  if (facingMode) return facingMode === 'environment' ? 'away' : 'person';
  return AWAY.test(track.label) ? 'away' : 'person';
}

export function hasTorch(track: MediaStreamTrack): boolean {
  return capabilitiesOf(track).torch === true;
}

/** @returns whether the light is now as asked: a camera may refuse, on a low battery for one */
export async function lightTorch(track: MediaStreamTrack, on: boolean): Promise<boolean> {
  return constrain(track, { torch: on });
}

/** Keeps the letter sharp while it moves, where the camera can; elsewhere the focus stays fixed. */
export async function focusContinuously(track: MediaStreamTrack): Promise<void> {
  const { focusMode = [] } = capabilitiesOf(track);
  if (focusMode.includes('continuous')) await constrain(track, { focusMode: 'continuous' });
}

/** Asks for 720 lines, which every camera has; what was set of its light and focus is set again. */
export async function easeTrack(track: MediaStreamTrack): Promise<void> {
  const { torch = false } = track.getSettings() as LightAndFocus;
  try {
    await track.applyConstraints({
      width: { ideal: 1280 },
      height: { ideal: 720 },
      frameRate: { ideal: 30 },
    });
  } catch {
    // It goes on as it is.
    return;
  }
  await focusContinuously(track);
  if (torch) await lightTorch(track, true);
}

function capabilitiesOf(track: MediaStreamTrack): LightAndFocus {
  // Firefox has had this method since 132 only, whatever the types say.
  const { getCapabilities } = track as { getCapabilities?: () => LightAndFocus };
  return getCapabilities?.call(track) ?? {};
}

async function constrain(
  track: MediaStreamTrack,
  wish: { torch: boolean } | { focusMode: string },
): Promise<boolean> {
  try {
    await track.applyConstraints({ advanced: [wish as MediaTrackConstraintSet] });
    return true;
  } catch {
    return false;
  }
}
