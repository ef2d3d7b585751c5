import { expect, it, describe } from 'vitest';
import { drawSymbol, encode, placedAt, type Place } from '../../../../tests/support/qr-symbols';
import { buildPyramid } from '../locate/pyramid';
import { fitRoll } from './fit-roll';
import { quadToQuad, squareOf } from '../../image/homography';
import { normalise, NORMALISE_RADIUS } from './normalise';
import { cutPatch } from './patch';

const symbol = encode('otpauth://totp/a:b?secret=JBSWY3DPEHPK3PXP', { version: 3 });
const flat = placedAt(40, 40, 6);
/** Modules that row `y` of the picture is shifted aside, at most 2 in the middle of the code. */
const bulge = (y: number) => 2 * Math.exp(-(((y - 127) / 35) ** 2));
const rolled: Place = (x, y) => flat(x - 6 * bulge(y), y);

function fit(place: Place, isAcross: boolean) {
  const image = drawSymbol(symbol, { width: 254, height: 254, place });
  const [a, b, c, d] = squareOf(symbol.size).map(({ x, y }) => ({ x: 40 + 6 * x, y: 40 + 6 * y }));
  const map = a && b && c && d && quadToQuad(squareOf(symbol.size), [a, b, c, d]);
  if (!map) throw new Error('No map');
  const patch = normalise(cutPatch(buildPyramid(image), map, symbol.size), NORMALISE_RADIUS);
  return fitRoll(patch, symbol.version, isAcross);
}

// Generous for a machine that does much else.
describe('the fit of a roll', { timeout: 60_000 }, () => {
  const bulged = fit(rolled, false);

  it('follows a bulge line by line', () => {
    const { roll } = bulged;
    for (let line = 0; line < symbol.size; line++)
      expect(Math.abs((roll.shifts[2 * line] ?? 0) - bulge(40 + 6 * (line + 0.5)))).toBeLessThan(
        0.6,
      );
  });

  it('leaves flat paper flat', () => {
    const { roll } = fit(flat, false);
    expect(Math.max(...roll.shifts.map(Math.abs))).toBeLessThanOrEqual(0.25);
  });

  it('scores best about the axis that the sheet is rolled about', () => {
    expect(bulged.score).toBeGreaterThan(fit(rolled, true).score);
  });
});
