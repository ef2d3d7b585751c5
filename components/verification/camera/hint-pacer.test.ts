import { expect, it } from 'vitest';
import { HintPacer } from './hint-pacer';

/** What is shown after frames at these milliseconds with these hints. */
function follow(frames: readonly (readonly [at: number, hint: string | null])[]) {
  const pacer = new HintPacer<string>();
  return frames.map(([at, hint]) => pacer.take(hint, at));
}

it('waits until frames agree for half a second', () => {
  const frames = [
    [0, 'closer'],
    [300, 'closer'],
    [499, 'closer'],
    [500, 'closer'],
  ] as const;
  expect(follow(frames)).toEqual([null, null, null, 'closer']);
});

it('says nothing of what frames do not agree upon', () => {
  const frames = Array.from({ length: 60 }, (_, frame) => {
    return [frame * 100, frame % 2 ? 'closer' : 'flatter'] as const;
  });
  expect(new Set(follow(frames))).toEqual(new Set([null]));
});

it('keeps a hint for two seconds, so that it can be read and is not chattered', () => {
  const frames = Array.from({ length: 40 }, (_, frame) => {
    return [frame * 100, frame < 7 ? 'closer' : 'flatter'] as const;
  });
  const shown = follow(frames);
  expect(shown.indexOf('closer')).toBe(5);
  expect(shown.indexOf('flatter')).toBe(25);
});

it('takes a hint back once it has been followed', () => {
  const frames = [
    [0, 'closer'],
    [500, 'closer'],
    [600, null],
    [2400, null],
    [2500, null],
  ] as const;
  expect(follow(frames)).toEqual([null, 'closer', 'closer', 'closer', null]);
});
