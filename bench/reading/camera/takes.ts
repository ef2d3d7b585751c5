import type { Pose } from '../../../tests/e2e/support/letter-films';

/** A letter in a hand, and the camera that films it. Times in ms since the letter came into view. */
export interface Take {
  readonly name: string;
  readonly pose: (at: number) => Pose;
  /** From the reading of a frame's first row to that of its last. */
  readonly readout?: number;
  /** How long each row gathers light. */
  readonly exposure?: number;
  /** Blur by the lens, standard deviation in pixels. */
  readonly blur?: (at: number) => number;
}

/** All that moves comes again after this long. */
export const PERIOD = 2000;

const wave = (at: number, hertz: number, phase = 0) =>
  Math.sin((2 * Math.PI * hertz * at) / 1000 + phase);

/** What no hand can help: 8 to 12 Hz, half a millimetre on the paper, on top of its slow drift. */
const tremor = (at: number): Pose => ({
  x: wave(at, 9) * 5 + wave(at, 1.5, 1) * 12,
  y: wave(at, 8.5, 2) * 4 + wave(at, 0.5) * 10,
  degrees: wave(at, 1) * 2 + wave(at, 9, 1) * 0.4,
});

/** The letter is moved about before the camera. */
const swept = (at: number): Pose => ({
  x: wave(at, 1) * 150,
  y: wave(at, 1.5, 1) * 50,
  degrees: wave(at, 0.5) * 4,
});

/** The lens runs past the sharp point and back, once a second; it was elsewhere when the letter came. */
const hunting = (worst: number) => (at: number) =>
  worst * Math.abs(Math.cos((Math.PI * at) / 1000));

export const TAKES: readonly Take[] = [
  { name: 'rolling shutter', pose: swept, readout: 28, exposure: 5 },
  { name: 'hand tremor', pose: tremor, exposure: 20 },
  { name: 'autofocus hunting', pose: tremor, exposure: 5, blur: hunting(8) },
  {
    name: 'all three, from farther away',
    pose: (at) => ({ ...tremor(at), scale: 0.6 }),
    readout: 28,
    exposure: 12,
    blur: hunting(5),
  },
];
