import { describe, expect, it } from 'vitest';
import { grown, paintOver } from './paint-over';
import type { Quad } from './homography';

const [width, height] = [12, 10];
const DIAMOND: Quad = [
  { x: 6, y: 1 },
  { x: 10, y: 5 },
  { x: 6, y: 9 },
  { x: 2, y: 5 },
];

describe('painting over', () => {
  it('makes paper of what lies within and leaves the rest', () => {
    const pixels = new Uint8ClampedArray(width * height);
    paintOver({ width, height, pixels }, DIAMOND);
    const at = (x: number, y: number) => pixels[y * width + x];
    expect([at(6, 5), at(3, 5), at(6, 1), at(6, 8)]).toEqual([255, 255, 255, 255]);
    expect([at(2, 1), at(10, 8), at(1, 5), at(6, 0), at(6, 9)]).toEqual([0, 0, 0, 0, 0]);
  });

  it('makes opaque white of colours', () => {
    const pixels = new Uint32Array(width * height);
    paintOver({ width, height, pixels }, DIAMOND);
    expect(pixels[5 * width + 6]).toBe(0xffffffff);
  });

  it('keeps to the picture, whatever the outline', () => {
    const pixels = new Uint8ClampedArray(width * height);
    paintOver({ width, height, pixels }, grown(DIAMOND, 100));
    expect(pixels.every((pixel) => pixel === 255)).toBe(true);
  });
});
