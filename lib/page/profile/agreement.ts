import type { Anchors } from '../../domain/site-profile';

/** How much of what was known of an element holds for another one. */
export interface Agreement {
  readonly points: number;
  /** What there was to agree on. */
  readonly of: number;
  /** Whether something agrees that names the element, and not only its place. */
  readonly isNamed: boolean;
}

/** How much each attribute says, from its first to its last letter. */
const WEIGHTS: Readonly<Record<string, number>> = {
  name: 5,
  id: 4,
  'data-testid': 4,
  'data-field': 4,
  formcontrolname: 4,
  placeholder: 3,
  'aria-label': 2,
  title: 2,
  value: 3,
  alt: 3,
  class: 2,
  autocomplete: 2,
};
const LABEL = 5;
const TEXT = 5;
const LANDMARK = 3;
const BESIDE = 2;
const PATH = 4;
const TYPE = 1;
/** An element is named from so many points on that agree in words of its own. */
const NAMING = 3;

/** Compares what an element says by itself. */
export function ownAgreement(
  known: Anchors,
  found: Pick<Anchors, 'type' | 'label' | 'text' | 'attributes'>,
): Agreement {
  let points = 0;
  let named = 0;
  let of = 0;
  const count = (weight: number, share: number, names: boolean) => {
    of += weight;
    points += weight * share;
    if (names) named = Math.max(named, weight * share);
  };
  if (known.label) count(LABEL, likeness(known.label, found.label), true);
  if (known.text) count(TEXT, likeness(known.text, found.text), true);
  if (known.type) count(TYPE, known.type === found.type ? 1 : 0, false);
  for (const [name, value] of Object.entries(known.attributes)) {
    const weight = WEIGHTS[name] ?? 1;
    const other = found.attributes[name] ?? '';
    count(weight, name === 'class' ? overlap(value, other) : value === other ? 1 : 0, weight > 2);
  }
  return { points, of, isNamed: named >= NAMING };
}

/** Compares where it stands. */
export function placeAgreement(
  known: Anchors,
  found: Pick<Anchors, 'landmark' | 'before' | 'after' | 'path'>,
): Agreement {
  const parts: [number, number][] = [];
  if (known.landmark) parts.push([LANDMARK, likeness(known.landmark, found.landmark)]);
  if (known.before) parts.push([BESIDE, likeness(known.before, found.before)]);
  if (known.after) parts.push([BESIDE, likeness(known.after, found.after)]);
  if (known.path) parts.push([PATH, pathLikeness(known.path, found.path)]);
  return {
    points: parts.reduce((sum, [weight, share]) => sum + weight * share, 0),
    of: parts.reduce((sum, [weight]) => sum + weight, 0),
    isNamed: false,
  };
}

/** 1 for the same words; less where some are others. */
function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const shared = overlap(one, other);
  return shared >= 0.5 ? shared : 0;
}

function overlap(one: string, other: string): number {
  const wordsOf = (text: string) => new Set(text.split(/[^\p{L}\p{N}]+/u).filter(Boolean));
  const words = wordsOf(one);
  const others = wordsOf(other);
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared / Math.max(1, words.size + others.size - shared);
}

/** The longest run of steps that both paths have in this order; a step of another number counts for less. */
function pathLikeness(one: string, other: string): number {
  const steps = one.split(' ');
  const others = other.split(' ');
  let row = new Array<number>(others.length + 1).fill(0);
  for (const step of steps) {
    const next = [0];
    others.forEach((found, at) => {
      const alike = step === found ? 1 : tagOf(step) === tagOf(found) ? 0.7 : 0;
      next.push(Math.max((row[at] ?? 0) + alike, row[at + 1] ?? 0, next[at] ?? 0));
    });
    row = next;
  }
  return (row.at(-1) ?? 0) / Math.max(steps.length, others.length);
}

const tagOf = (step: string) => step.slice(0, step.indexOf('.'));
