import type { Attempt } from './attempt';
import type { Region, Scale } from './image/view';

/** Attempts that belong together, made on all pages before the next round begins. */
export interface Round {
  name: 'plain' | 'full size' | 'rescue' | 'evened' | 'other engines' | 'treated' | 'parts';
  /**
   * What it reads that others do not: what is in order, what is spoilt, what is only too small in a
   * large picture; or anything, where the engines before it cannot run or were wrong.
   */
  for: 'clean' | 'damaged' | 'small' | 'unforeseen';
  /** Milliseconds, about, for a page at 300 dpi that holds no code. */
  cost: number;
  attempts: readonly Attempt[];
}

export type ReadingPlan = readonly Round[];

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

const PLAIN: Round = {
  name: 'plain',
  for: 'clean',
  cost: 300,
  attempts: [look(reducedTo(2400)), look(NATIVE), look(reducedTo(1400))],
};

/** It reads all that the treatments do. */
const RESCUE: Round = {
  name: 'rescue',
  for: 'damaged',
  cost: 1500,
  attempts: [look(NATIVE, { engine: 'rescue' })],
};

/** Two kinds of damage for which the engine that reads plain codes is enough, once they are undone. */
const EVENED: Round = {
  name: 'evened',
  for: 'damaged',
  cost: 300,
  attempts: [
    look(atMost(1600), { binarizer: 'closing gaps' }),
    look(atMost(800), { binarizer: 'closing gaps' }),
    look(atMost(1600), { treatment: 'along-stripes' }),
  ],
};

/**
 * One for where WebAssembly cannot run. The browser's own detector is left out: it does not say that a
 * text is a part of one, and half a key is none.
 */
const OTHERS: Round = {
  name: 'other engines',
  for: 'unforeseen',
  cost: 500,
  attempts: [
    look(atMost(1600), { engine: 'zxing-js' }),
    look(atMost(1600), { engine: 'zxing-js', binarizer: 'global' }),
  ],
};

/**
 * Of the public letters and of other projects' suites, none needed these once the rescue had its
 * turn: they are kept for what those do not show, at a size that takes little of a person's time.
 */
const TREATED: Round = {
  name: 'treated',
  for: 'unforeseen',
  cost: 700,
  attempts: [
    look(atMost(1600), { treatment: 'flatten' }),
    look(atMost(1600), { treatment: 'local-threshold' }),
    look(atMost(1600), { treatment: 'smooth' }),
    look(atMost(1600), { treatment: 'unsharp' }),
    look(atMost(1600), { binarizer: 'global' }),
  ],
};

/** Of pictures too large to be looked at whole. */
const PARTS: Round = {
  name: 'parts',
  for: 'small',
  cost: 0,
  attempts: CORNERS.map((region) => look(NATIVE, { region })),
};

/** A photo, a scan, a screenshot. */
export const PICTURE_PLAN: ReadingPlan = [PLAIN, RESCUE, EVENED, OTHERS, TREATED, PARTS];

/** The same rounds for what is drawn, a picture or a page, and for the pictures embedded in a page. */
export interface SheetPlans {
  drawn: ReadingPlan;
  embedded: ReadingPlan;
}

/** Pages at 200 dpi or so first, which is quick and enough for a clean print; then at 300. */
const DRAWN: readonly Round[] = [
  { ...PLAIN, attempts: [look(reducedTo(2400)), look(reducedTo(1400))] },
  { ...PLAIN, name: 'full size', attempts: [look(NATIVE)] },
];
/** Embedded pictures are decoded at their full size from the start. */
const EMBEDDED: readonly Round[] = [
  PLAIN,
  { name: 'full size', for: 'clean', cost: 0, attempts: [] },
];
/** Up to so many pages, each is worth the costly rounds before unlikely ones: a letter has one or two. */
const FEW_PAGES = 3;

/** Of many pages, one that holds no code must not take the time of the next. */
export function documentPlans(pages: number): SheetPlans {
  const rest =
    pages > FEW_PAGES
      ? [OTHERS, EVENED, TREATED, RESCUE, PARTS]
      : [RESCUE, EVENED, OTHERS, TREATED, PARTS];
  return { drawn: [...DRAWN, ...rest], embedded: [...EMBEDDED, ...rest] };
}

/** Milliseconds, about, that a page takes when it holds no code. */
export function costOf(plan: ReadingPlan): number {
  return plan.reduce((sum, { cost }) => sum + cost, 0);
}
