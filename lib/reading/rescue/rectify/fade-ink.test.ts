import { describe, expect, it } from 'vitest';
import { fadeInk } from './fade-ink';
import { MARGIN, STEPS, type Patch } from './patch';

const SIZE = 21;
const SIDE = (SIZE + 2 * MARGIN) * STEPS.fine;

/** Stripes of print, a pen's stroke over the upper half of every other row. */
function patch(): Patch {
  const values = Float32Array.from({ length: SIDE * SIDE }, (_, at) => {
    const isPrint = Math.floor((at % SIDE) / STEPS.fine) % 2 === 0;
    const isStroke = Math.floor(at / SIDE / STEPS.fine) % 7 === 0;
    return isPrint ? 20 : isStroke ? 95 : 240;
  });
  return { size: SIZE, steps: STEPS.fine, side: SIDE, values };
}

describe('fading ink', () => {
  it('makes strokes as light as paper and leaves print dark', () => {
    const { values } = fadeInk(patch());
    const tones = new Set(values);
    expect([...tones].sort((a, b) => a - b)).toEqual([20, 86]);
  });

  it('leaves its input alone', () => {
    const before = patch();
    fadeInk(before);
    expect(before).toEqual(patch());
  });
});
