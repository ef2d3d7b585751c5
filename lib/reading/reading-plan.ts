import type { Attempt } from './attempt';
import type { Region, Scale } from './view';

/** Rounds of attempts, cheapest first. A round goes over all pages before the next one begins. */
export type ReadingPlan = readonly (readonly Attempt[])[];

const NATIVE: Scale = { kind: 'native' };
const DOUBLE: Scale = { kind: 'enlarged', factor: 2 };
const reducedTo = (longestSide: number): Scale => ({ kind: 'reduced', longestSide });

function look(scale: Scale, change: Partial<Attempt> & { region?: Region } = {}): Attempt {
  const { region = 'whole', ...rest } = change;
  return {
    engine: 'zxing-wasm',
    view: { region, scale },
    treatment: 'none',
    binarizer: 'local',
    ...rest,
  };
}

const CORNERS: readonly Region[] = [
  'centre',
  'top-left',
  'top-right',
  'bottom-left',
  'bottom-right',
];

/** For damaged codes: up to four seconds, and it reads all that the treatments do. */
const RESCUE = [look(NATIVE, { engine: 'rescue' })];

/** What both pictures and pages get once a plain look did not do. */
const HARDER: ReadingPlan = [
  [
    look(reducedTo(1400), { engine: 'native' }),
    look(reducedTo(1400), { engine: 'zxing-js' }),
    look(reducedTo(2400), { treatment: 'flatten' }),
    look(reducedTo(2400), { treatment: 'local-threshold' }),
    look(reducedTo(2400), { treatment: 'smooth' }),
    look(reducedTo(2400), { treatment: 'unsharp' }),
  ],
  [
    look(NATIVE, { treatment: 'local-threshold' }),
    look(NATIVE, { treatment: 'flatten' }),
    look(NATIVE, { treatment: 'smooth' }),
    look(NATIVE, { treatment: 'unsharp' }),
    look(NATIVE, { binarizer: 'global' }),
    look(NATIVE, { engine: 'zxing-js' }),
    look(NATIVE, { engine: 'zxing-js', binarizer: 'global' }),
    look(DOUBLE),
    look(DOUBLE, { treatment: 'smooth' }),
    look(reducedTo(800)),
  ],
  CORNERS.map((region) => look(NATIVE, { region })),
];

/** A photo, a scan, a screenshot. */
export const PICTURE_PLAN: ReadingPlan = [
  [look(reducedTo(2400)), look(NATIVE), look(reducedTo(1400))],
  RESCUE,
  ...HARDER,
];

/** Pages at 200 dpi or so first, which is quick and enough for a clean print; then at 300. */
export const PDF_PLAN: ReadingPlan = [
  [look(reducedTo(2400)), look(reducedTo(1400))],
  [look(NATIVE)],
  ...HARDER.slice(0, -1),
  // After the rest: a page of many that holds no code must not take the time of the next.
  RESCUE,
  ...HARDER.slice(-1),
];

/** A frame gets one plain look and one of the others in turn, so that frames keep coming. */
export const FRAME_PLAN = {
  always: look(NATIVE),
  inTurn: [
    look(NATIVE, { treatment: 'flatten' }),
    look(NATIVE, { engine: 'zxing-js' }),
    look(reducedTo(800)),
    look(NATIVE, { treatment: 'unsharp' }),
    look(NATIVE, { treatment: 'local-threshold' }),
    look(NATIVE, { treatment: 'smooth' }),
  ],
} as const;
