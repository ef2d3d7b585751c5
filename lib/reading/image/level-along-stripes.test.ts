import { describe, expect, it } from 'vitest';
import { randomFrom, withNoise } from '../../../tests/support/grey-scenes';
import { drawSymbol, encode, placedAt } from '../../../tests/support/qr-symbols';
import type { GreyImage } from './grey-image';
import { levelAlongStripes } from './level-along-stripes';

const symbol = encode('otpauth://totp/a:b?secret=JBSWY3DPEHPK3PXP', { version: 5 });
const PIXELS = 6;
const MARGIN = 260;
const side = 2 * MARGIN + PIXELS * symbol.size;
const place = placedAt(MARGIN, MARGIN, PIXELS);
const print = drawSymbol(symbol, { width: side, height: side, place });

/** Under slats `period` pixels apart, whose shadow leaves a share of the light, its edge soft. */
function striped(angle: number, period: number, left: number): GreyImage {
  const pixels = print.pixels.map((grey, at) => {
    const x = at % side;
    const y = Math.floor(at / side);
    const across = y * Math.cos(angle) - x * Math.sin(angle);
    const wave = 0.5 + 2.5 * Math.sin((2 * Math.PI * across) / period);
    return grey * (left + (1 - left) * Math.min(1, Math.max(0, wave)));
  });
  return withNoise({ ...print, pixels }, 1.5, randomFrom(71));
}

/** Modules whose middle lies on the wrong side of grey. */
function wrong({ pixels }: GreyImage): number {
  return symbol.modules.filter((isDark, module) => {
    const x = MARGIN + PIXELS * ((module % symbol.size) + 0.5);
    const y = MARGIN + PIXELS * (Math.floor(module / symbol.size) + 0.5);
    return (pixels[Math.floor(y) * side + Math.floor(x)] ?? 0) < 128 !== (isDark === 1);
  }).length;
}

describe('stripes of shadow', () => {
  it.each([0, 17, 38, 62, 90, 118, 155])('at %i degrees are evened out', (degrees) => {
    const shaded = striped((degrees * Math.PI) / 180, 31, 0.15);
    const share = (image: GreyImage) => wrong(image) / symbol.modules.length;
    expect(share(shaded)).toBeGreaterThan(0.15);
    expect(share(levelAlongStripes(shaded))).toBeLessThan(0.03);
  });

  it('may be absent, and the code stays readable', () => {
    expect(wrong(levelAlongStripes(print)) / symbol.modules.length).toBeLessThan(0.03);
  });

  it('are looked for in a picture of one pixel, too', () => {
    const dot = { width: 1, height: 1, pixels: new Uint8ClampedArray([9]) };
    expect(levelAlongStripes(dot)).toMatchObject({ width: 1, height: 1 });
  });
});
