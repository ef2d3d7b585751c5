import { expect, it } from 'vitest';
import { outlineAfter } from './code-outline';

const corner = { x: 1, y: 1 };
const located = { outline: [corner, corner, corner, corner], module: 3 } as const;
const frame = { width: 1280, height: 720 };

it('is of the code in the frame', () => {
  const outline = outlineAfter({ ...frame, located }, null, 100);
  expect(outline).toEqual({ ...frame, located, at: 100 });
});

it('outlasts a frame or two in which the code was missed, and no more', () => {
  const outline = outlineAfter({ ...frame, located }, null, 100);
  expect(outlineAfter({ ...frame, located: null }, outline, 300)).toBe(outline);
  expect(outlineAfter({ ...frame, located: null }, outline, 500)).toBeNull();
});
