import { expect, it, vi } from 'vitest';
import { easeWhenSlow } from './ease-when-slow';
import type { FrameSight } from './frame-messages';

const sightOf = (width: number, milliseconds: number): FrameSight => ({
  ...{ width, height: (width * 9) / 16, milliseconds },
  ...{ texts: [], engine: 'zxing-wasm', located: null },
  measures: { light: 200, sharpness: 0.8, speed: 0 },
});

/** What is asked of a camera whose frames take so many milliseconds. */
function askedAfter(width: number, milliseconds: readonly number[]) {
  const applyConstraints = vi.fn(() => Promise.resolve());
  const track = { applyConstraints, getSettings: () => ({}) } as unknown as MediaStreamTrack;
  const follow = easeWhenSlow(track);
  for (const each of milliseconds) follow(sightOf(width, each));
  return applyConstraints.mock.calls.length;
}

const times = (count: number, milliseconds: number) => Array<number>(count).fill(milliseconds);

it('asks once for a smaller picture when frames take more than a tenth of a second', () => {
  expect(askedAfter(1920, times(29, 140))).toBe(0);
  expect(askedAfter(1920, times(30, 140))).toBe(1);
  expect(askedAfter(1920, times(300, 140))).toBe(1);
});

it('leaves alone what is read ten times a second', () => {
  expect(askedAfter(1920, times(300, 90))).toBe(0);
});

it('does not judge by the first frames, nor by one that was held up', () => {
  expect(askedAfter(1920, [...times(10, 500), ...times(100, 60)])).toBe(0);
  expect(askedAfter(1920, [...times(15, 60), 700, ...times(100, 60)])).toBe(0);
});

it('sees that a machine has become slow', () => {
  expect(askedAfter(1920, [...times(50, 60), ...times(40, 140)])).toBe(1);
});

it('asks nothing of a camera that gives no more', () => {
  expect(askedAfter(1280, times(100, 200))).toBe(0);
});
