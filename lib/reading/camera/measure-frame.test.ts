import { expect, it } from 'vitest';
import { randomFrom, strewn } from '../../../tests/support/grey-scenes';
import { measureFrame } from './measure-frame';
import { boxBlur } from '../image/treatments';

const sheet = strewn(640, 480, randomFrom(3));
const dimmed = { ...sheet, pixels: sheet.pixels.map((pixel) => pixel / 5) };

it('takes the light of the paper, not of the ink', () => {
  expect(measureFrame(sheet).light).toBe(220);
  expect(measureFrame(dimmed).light).toBe(44);
});

it('tells sharp print from blurred print, in the dark too', () => {
  expect(measureFrame(sheet).sharpness).toBeGreaterThan(0.9);
  expect(measureFrame(dimmed).sharpness).toBeGreaterThan(0.9);
  expect(measureFrame(boxBlur(boxBlur(sheet, 6), 6)).sharpness).toBeLessThan(0.3);
});

it('finds no sharpness where there is nothing', () => {
  const pixels = new Uint8ClampedArray(640 * 480).fill(90);
  expect(measureFrame({ width: 640, height: 480, pixels })).toEqual({ light: 90, sharpness: 0 });
});
