import { describe, expect, it } from 'vitest';
import { drawBent, flat, type Bend } from '../../../tests/support/bent-symbols';
import { randomFrom, withNoise } from '../../../tests/support/grey-scenes';
import { encode } from '../../../tests/support/qr-symbols';
import type { GreyImage } from '../image/grey-image';
import { boxBlur } from '../image/treatments';
import { rescue } from './rescue';

const KEY = 'otpauth://totp/a:b?secret=JBSWY3DPEHPK3PXP';
const symbol = encode(KEY, { version: 6 });
const { size } = symbol;
/** A machine that does much else must not decide what is read. */
const PATIENCE = 60_000;
/** What a picture is given by the engine. */
const SHIPPED = 4000;

const bowed: Bend = (x) => [0, 2.4 * (0.25 - (x / size - 0.5) ** 2)];
/** Held back in the feeder from line 13 on: nine lines come out 1.8 times as long. */
const slipped: Bend = (_, y) => [0, Math.min(Math.max(y - 13, 0) * (0.8 / 1.8), 7.2)];
/** Put together of three scans, each aside of the one before. */
const seamed: Bend = (_, y) => [(y > 12.5 ? 1.3 : 0) + (y > 26.5 ? 1.3 : 0), 0];
const print = drawBent(symbol, flat);

function mirrored({ width, height, pixels }: GreyImage): GreyImage {
  const flipped = pixels.map((_, at) => pixels[at - (at % width) + width - 1 - (at % width)] ?? 0);
  return { width, height, pixels: flipped };
}

const inverted = ({ width, height, pixels }: GreyImage): GreyImage => ({
  ...{ width, height },
  pixels: pixels.map((grey) => 255 - grey),
});

function stained({ width, height, pixels }: GreyImage): GreyImage {
  const covered = pixels.map((grey, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    return Math.hypot(x - 0.62 * width, y - 0.6 * height) < 0.09 * width ? 40 : grey;
  });
  return { width, height, pixels: covered };
}

describe('the rescue', { timeout: 2 * PATIENCE }, () => {
  it.each([
    ['clean', () => print],
    ['bowed', () => drawBent(symbol, bowed)],
    ['slipped', () => drawBent(symbol, slipped)],
    ['seamed', () => drawBent(symbol, seamed)],
    ['mirrored', () => mirrored(print)],
    ['negative', () => inverted(print)],
    ['negative and mirrored', () => inverted(mirrored(print))],
    ['stained', () => stained(print)],
    ['blurred', () => boxBlur(boxBlur(print, 3), 3)],
    ['bowed and blurred', () => boxBlur(drawBent(symbol, bowed), 3)],
    ['weak and grainy', () => withNoise(drawBent(symbol, bowed), 40, randomFrom(21))],
  ])('reads a %s code', (_, draw) => {
    expect(rescue(draw(), PATIENCE)?.text).toBe(KEY);
  });

  it('tries nothing more once its time is over', () => {
    expect(rescue(print, -1)).toBeUndefined();
  });

  it('gives nothing of a code of which too much is gone', () => {
    const { width } = print;
    const pixels = print.pixels.map((grey, at) => (at % width > 0.42 * width ? 225 : grey));
    expect(rescue({ ...print, pixels }, SHIPPED)).toBeUndefined();
  });
});
