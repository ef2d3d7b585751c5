import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { moved, randomFrom, strewn, withNoise } from '../../../tests/support/grey-scenes';
import { align, levelsOf } from './alignment';
import { FULL_STACK, FrameStack } from './stack';
import type { GreyImage } from '../image/grey-image';

const STILL = { dx: 0, dy: 0 };
const scene = strewn(320, 240, randomFrom(1));
const grain = (seed: number, image = scene) => withNoise(image, 45, randomFrom(seed));

function deviation(a: GreyImage, b: GreyImage): number {
  let sum = 0;
  a.pixels.forEach((pixel, at) => (sum += (pixel - (b.pixels[at] ?? 0)) ** 2));
  return Math.sqrt(sum / a.pixels.length);
}

describe('the alignment of frames', () => {
  it('finds how far a noisy picture moved, to the pixel', () => {
    const reference = levelsOf(grain(2));
    fc.assert(
      fc.property(
        fc.integer({ min: -36, max: 36 }),
        fc.integer({ min: -36, max: 36 }),
        fc.integer(),
        (dx, dy, seed) => {
          const frame = levelsOf(grain(seed, moved(scene, dx, dy)));
          expect(align(reference, frame, STILL)).toEqual({ dx, dy });
        },
      ),
      { numRuns: 25, seed: 7 },
    );
  });

  it('follows a long way when it knows the way so far', () => {
    const frame = levelsOf(moved(scene, 70, -45));
    expect(align(levelsOf(scene), frame, { dx: 60, dy: -40 })).toEqual({ dx: 70, dy: -45 });
  });

  it('finds none for another picture', () => {
    const other = strewn(320, 240, randomFrom(99));
    expect(align(levelsOf(scene), levelsOf(other), STILL)).toBeUndefined();
  });

  it('finds none where there is nothing but noise', () => {
    const empty = { width: 320, height: 240, pixels: new Uint8ClampedArray(320 * 240).fill(128) };
    expect(align(levelsOf(grain(3, empty)), levelsOf(grain(4, empty)), STILL)).toBeUndefined();
    expect(align(levelsOf(empty), levelsOf(empty), STILL)).toBeUndefined();
  });
});

describe('frames together', () => {
  it('lie still where there is nothing to see', () => {
    const pixels = new Uint8ClampedArray(320 * 240).fill(128);
    const stack = new FrameStack();
    for (let frame = 0; frame < 5; frame++)
      expect(stack.add({ width: 320, height: 240, pixels }, frame * 33)).toBe(0);
  });

  it('lose the noise of one though the hand shakes', () => {
    const stack = new FrameStack();
    for (let frame = 0; frame < 8; frame++) {
      const shaken = moved(scene, (frame * 5) % 9, -((frame * 3) % 7));
      stack.add(grain(10 + frame, shaken), frame * 33);
    }
    expect(stack.count).toBe(8);
    const alone = deviation(grain(10), scene);
    expect(deviation(stack.mean(), scene)).toBeLessThan(alone / 2);
  });

  it('are no more than do good: then they begin anew', () => {
    const stack = new FrameStack();
    const counts = Array.from({ length: FULL_STACK + 2 }, (_, frame) => {
      stack.add(grain(frame), frame * 33);
      return stack.count;
    });
    expect(counts.slice(-3)).toEqual([FULL_STACK, 1, 2]);
  });

  it('begin anew when something else is shown', () => {
    const stack = new FrameStack();
    stack.add(scene, 0);
    stack.add(scene, 33);
    expect(stack.add(strewn(320, 240, randomFrom(5)), 66)).toBeGreaterThan(0.35);
    expect(stack.count).toBe(1);
  });

  it('begin anew when the camera changes its size', () => {
    const stack = new FrameStack();
    stack.add(scene, 0);
    stack.add(scene, 33);
    stack.add(strewn(160, 120, randomFrom(5)), 66);
    expect(stack.count).toBe(1);
    expect(stack.mean()).toMatchObject({ width: 160, height: 120 });
  });

  it('tell how fast the picture moves, in widths a second', () => {
    const stack = new FrameStack();
    stack.add(scene, 0);
    expect(stack.add(scene, 100)).toBe(0);
    expect(stack.add(moved(scene, 16, 0), 200)).toBeCloseTo(16 / 320 / 0.1);
    expect(stack.add(moved(scene, 16, 0), 300)).toBe(0);
  });
});
