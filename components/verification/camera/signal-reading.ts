const NOTE = { hertz: 880, seconds: 0.12, loudness: 0.2 } as const;
const SHAKE = 60;

/** Lets a reading be heard, and felt where the device can and the person has not asked for calm. */
export function signalReading(): void {
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) vibrate();
  void playNote().catch(() => undefined);
}

function vibrate(): void {
  // Not in Firefox and Safari, whatever the types say.
  const { vibrate: shake } = navigator as { vibrate?: (milliseconds: number) => boolean };
  shake?.call(navigator, SHAKE);
}

async function playNote(): Promise<void> {
  const context = new AudioContext();
  try {
    await context.resume();
    const note = new OscillatorNode(context, { frequency: NOTE.hertz });
    const volume = new GainNode(context, { gain: NOTE.loudness });
    const end = context.currentTime + NOTE.seconds;
    volume.gain.exponentialRampToValueAtTime(0.001, end);
    note.connect(volume).connect(context.destination);
    const over = new Promise((resolve) => {
      note.onended = resolve;
    });
    note.start();
    note.stop(end);
    await over;
  } finally {
    await context.close();
  }
}
