import { describe, expect, it } from 'vitest';
import {
  drawBent,
  evenPatch,
  flat,
  meanOf,
  missesOf,
  wrongModules,
  type Bend,
} from '../../../../tests/support/bent-symbols';
import { encode, steadyRandom } from '../../../../tests/support/qr-symbols';
import { fitWarp } from './fit-warp';
import { knownModules } from './known-modules';
import { MARGIN, STEPS, type Patch } from './patch';
import { BEND_PARAMETERS, CORNER_PARAMETERS, createWarp, WARP_PARAMETERS } from './warp';

const symbol = encode('otpauth://totp/a:b?secret=JBSWY3DPEHPK3PXP', { version: 6 });
const { size, version } = symbol;
const known = knownModules(version);
const STRAIGHT = { steps: [0.6, 0.3, 0.15], dimensions: CORNER_PARAMETERS };
const BENT = { steps: [0.4, 0.2, 0.1, 0.05], dimensions: BEND_PARAMETERS };

/** The code of a page that hangs in a bow along one side, most in its middle. */
const bowed: Bend = (x) => [0, 2.4 * (0.25 - (x / size - 0.5) ** 2)];
/** The same in both directions, and deeper. */
const deep: Bend = (x, y) => [bowed(y, x)[1], 1.6 * bowed(x, y)[1]];
/** All of it moved, and drawn out towards one corner. */
const slanted: Bend = (x, y) => [0.9 + (0.6 * y) / size, -0.7 + (0.5 * x * y) / size ** 2];

function fit(bend: Bend, options = BENT) {
  const patch = evenPatch(drawBent(symbol, bend), size);
  const straight = fitWarp(patch, new Float64Array(WARP_PARAMETERS), known, STRAIGHT);
  const { parameters, score } = fitWarp(patch, straight.parameters, known, options);
  const warp = createWarp(size, parameters);
  if (!warp) throw new Error('No warp');
  return { misses: missesOf(warp, size, bend), score, wrong: wrongModules(patch, warp, symbol) };
}

describe('the fit of corners and bend', { timeout: 60_000 }, () => {
  it.each([
    ['flat', flat],
    ['bowed', bowed],
    ['slanted', slanted],
  ])('rectifies %s paper to within a fraction of a module', (_, bend) => {
    const { misses, score, wrong } = fit(bend);
    // On a sharp picture a module is as dark at its edge: nearer than this nothing is to be had.
    expect(meanOf(misses)).toBeLessThan(0.35);
    expect(Math.max(...misses)).toBeLessThan(0.75);
    expect(wrong).toBe(0);
    expect(score).toBeGreaterThan(0.5);
  });

  it('needs the bend where paper hangs deep: corners alone miss modules', () => {
    const straight = fit(deep, STRAIGHT);
    const bent = fit(deep);
    expect(bent.wrong).toBeLessThan(straight.wrong / 2);
    expect(bent.score).toBeGreaterThan(straight.score);
  });

  it('scores noise as no code', () => {
    const random = steadyRandom(9);
    const steps = STEPS.fine;
    const side = (size + 2 * MARGIN) * steps;
    const values = Float32Array.from({ length: side * side }, () => 2 * random() - 1);
    const patch: Patch = { size, steps, side, values };
    const { score } = fitWarp(patch, new Float64Array(WARP_PARAMETERS), known, BENT);
    expect(score).toBeLessThan(0.17);
  });
});
