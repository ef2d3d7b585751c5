import { expect, it } from 'vitest';
import { Draw } from '../../../tests/chaos/draw';
import { drawnPages } from '../../../tests/support/drawn-pages';
import { mutate } from '../../../tests/support/page-mutations';
import { anchorsOf } from './anchors-of';
import { findAnchored } from './find-anchored';

const RUNS = 1000;
/** In so many of them the place is gone: a page of another version has none. */
const GONE = 0.05;

interface Run {
  readonly seed: number;
  readonly page: string;
  readonly done: readonly string[];
  readonly verdict: 'right' | 'told' | 'wrong';
}

function run(seed: number): Run | null {
  const draw = new Draw(seed);
  const drawn = draw.pick(drawnPages);
  const page = new DOMParser().parseFromString(drawn.html, 'text/html');
  const target = page.querySelector(drawn.selector);
  if (!target) return null;
  const anchors = anchorsOf(target);
  const done = mutate(page, target, draw);
  const isGone = draw.chance(GONE);
  if (isGone) target.remove();
  const found = findAnchored(page, anchors);
  const verdict = found === null ? 'told' : !isGone && found === target ? 'right' : 'wrong';
  return {
    seed,
    page: `${drawn.id} ${drawn.selector}`,
    done: [...done, ...(isGone ? ['gone'] : [])],
    verdict,
  };
}

it('finds 95 % of what was pointed at again in 1,000 changed pages, and takes nothing else for it', () => {
  const runs: Run[] = [];
  for (let seed = 1; runs.length < RUNS; seed += 1) {
    const one = run(seed);
    if (one) runs.push(one);
  }
  const wrong = runs.filter(({ verdict }) => verdict === 'wrong');
  const there = runs.filter(({ done }) => !done.includes('gone'));
  const right = there.filter(({ verdict }) => verdict === 'right').length;
  const told = there.filter(({ verdict }) => verdict === 'told');
  console.log(
    `${runs.length} changed pages: ${right} of ${there.length} found, ${told.length} said to be gone, ${wrong.length} wrong`,
  );
  expect(wrong).toEqual([]);
  if (right / there.length < 0.95) expect(told).toEqual([]);
});
