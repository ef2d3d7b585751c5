import { describe, expect, it } from 'vitest';
import { Drawing } from './drawing';

const pixels = {
  width: 2,
  height: 1,
  data: new Uint8ClampedArray([0, 0, 0, 255, 255, 255, 255, 255]),
} as ImageData;

describe('a drawing', () => {
  it('has its pixels until grey is asked for, and grey from then on', () => {
    const drawing = new Drawing(pixels);
    expect(drawing.pixels).toBe(pixels);
    expect(drawing.grey()).toEqual({
      width: 2,
      height: 1,
      pixels: new Uint8ClampedArray([0, 255]),
    });
    expect(drawing.pixels).toBeUndefined();
    expect(drawing.grey()).toBe(drawing.grey());
  });
});
