import { describe, expect, it } from 'vitest';
import { drawSymbol, encode, placedAt } from '../../../tests/support/qr-symbols';
import type { GreyImage } from '../grey-image';
import { boxBlur } from '../treatments';
import { rescue } from './rescue';

const TEXT = 'otpauth://totp/a:b?secret=JBSWY3DPEHPK3PXP';
const symbol = encode(TEXT, { version: 4 });
/** Six pixels a module, blurred over more than one of them. */
const letter = boxBlur(
  drawSymbol(symbol, { width: 300, height: 300, place: placedAt(50, 50, 6) }),
  3,
);

const changed = (change: (x: number, y: number) => number): GreyImage => ({
  ...letter,
  pixels: letter.pixels.map((_, at) => change(at % letter.width, Math.floor(at / letter.width))),
});
const at = (x: number, y: number) => letter.pixels[y * letter.width + x] ?? 0;

// Generous for a machine that does much else: by itself the rescue ends in a second or two.
const LIMIT = 60_000;

describe('the rescue', { timeout: LIMIT }, () => {
  it('reads a blurred code', () => {
    expect(rescue(letter, LIMIT)).toBe(TEXT);
  });

  it('reads it mirrored, turned and with light and dark exchanged', () => {
    const last = letter.width - 1;
    expect(
      rescue(
        changed((x, y) => at(last - x, y)),
        LIMIT,
      ),
    ).toBe(TEXT);
    expect(
      rescue(
        changed((x, y) => at(y, last - x)),
        LIMIT,
      ),
    ).toBe(TEXT);
    expect(
      rescue(
        changed((x, y) => 255 - at(x, y)),
        LIMIT,
      ),
    ).toBe(TEXT);
    expect(
      rescue(
        changed((x, y) => 255 - at(last - x, y)),
        LIMIT,
      ),
    ).toBe(TEXT);
  });

  it('reads nothing where there is no code', () => {
    expect(
      rescue(
        changed((x, y) => ((x * 7919 + y * 104729) % 97) + 80),
        LIMIT,
      ),
    ).toBeUndefined();
  });
});
