import type { Attempt } from './attempt';
import type { Region, Scale } from './view';

/** Rounds of attempts, cheapest first. A round goes over all pages before the next one begins. */
export type ReadingPlan = readonly (readonly Attempt[])[];

const NATIVE: Scale = { kind: 'native' };
const atMost = (longestSide: number): Scale => ({ kind: 'bounded', longestSide });
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

/** For damaged codes: some two seconds when there is none, and it reads all that the treatments do. */
const RESCUE = [look(NATIVE, { engine: 'rescue' })];

/** By other engines: the browser's own, and one for where WebAssembly cannot run. */
const OTHERS = [
  look(atMost(1600), { engine: 'native' }),
  look(atMost(1600), { engine: 'zxing-js' }),
  look(atMost(1600), { engine: 'zxing-js', binarizer: 'global' }),
];

/**
 * Of the public letters and of other projects' suites, none needed these once the rescue had its
 * turn: they are kept for what those do not show, at a size that takes little of a person's time.
 */
const TREATED = [
  look(atMost(1600), { treatment: 'flatten' }),
  look(atMost(1600), { treatment: 'local-threshold' }),
  look(atMost(1600), { treatment: 'smooth' }),
  look(atMost(1600), { treatment: 'unsharp' }),
  look(atMost(1600), { binarizer: 'global' }),
];

/** Of pictures too large to be looked at whole. */
const PARTS = CORNERS.map((region) => look(NATIVE, { region }));

/** A photo, a scan, a screenshot. */
export const PICTURE_PLAN: ReadingPlan = [
  [look(reducedTo(2400)), look(NATIVE), look(reducedTo(1400))],
  RESCUE,
  OTHERS,
  TREATED,
  PARTS,
];

/** Pages at 200 dpi or so first, which is quick and enough for a clean print; then at 300. */
export const PDF_PLAN: ReadingPlan = [
  [look(reducedTo(2400)), look(reducedTo(1400))],
  [look(NATIVE)],
  OTHERS,
  TREATED,
  // After the rest: a page of many that holds no code must not take the time of the next.
  RESCUE,
  PARTS,
];
