import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { seenText } from './pdf-seen-text';

type Step = readonly [operator: number, args?: readonly unknown[]];
const SHOW: Step = [OPS.showText, [[]]];

function isSeenAfter(steps: readonly Step[], isOverPicture = true): boolean {
  const text = seenText();
  for (const [operator, args = null] of steps) text.follow(operator, args, isOverPicture);
  return text.isSeen();
}

describe('text over a picture', () => {
  it.each<[how: string, steps: readonly Step[]]>([
    ['as it is', [SHOW]],
    [
      'once a mode that paints nothing is left',
      [[OPS.save], [OPS.setTextRenderingMode, [3]], [OPS.restore], SHOW],
    ],
    ['half transparent', [[OPS.setGState, [[['ca', 0.5]]]], SHOW]],
  ])('is seen %s', (_, steps) => {
    expect(isSeenAfter(steps)).toBe(true);
  });

  it.each<[how: string, steps: readonly Step[]]>([
    ['in a mode that paints nothing', [[OPS.setTextRenderingMode, [3]], SHOW]],
    ['while it only clips', [[OPS.setTextRenderingMode, [7]], SHOW]],
    ['wholly transparent', [[OPS.setGState, [[['ca', 0]]]], SHOW]],
    ['where there is none', [[OPS.save], [OPS.restore]]],
  ])('is not seen %s', (_, steps) => {
    expect(isSeenAfter(steps)).toBe(false);
  });

  it('is none when the picture was laid over it', () => {
    expect(isSeenAfter([SHOW], false)).toBe(false);
  });
});
