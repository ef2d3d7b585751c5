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
import { encode } from '../../../../tests/support/qr-symbols';
import { fitMesh } from './fit-mesh';
import { fitWarp } from './fit-warp';
import { knownModules } from './known-modules';
import { BEND_PARAMETERS, CORNER_PARAMETERS, createWarp, WARP_PARAMETERS } from './warp';

const symbol = encode('otpauth://totp/a:b?secret=JBSWY3DPEHPK3PXP', { version: 6 });
const { size, version } = symbol;
const known = knownModules(version);
/** The steps in which a code is opened before a mesh is laid over it. */
const SMOOTH = [
  { steps: [0.6, 0.3, 0.15], dimensions: CORNER_PARAMETERS },
  { steps: [0.4, 0.2, 0.1, 0.05], dimensions: BEND_PARAMETERS },
  { steps: [1, 0.5, 0.25, 0.1, 0.05], dimensions: WARP_PARAMETERS },
];

/** Paper that was crumpled and smoothed out: hollows and humps that no smooth bend describes. */
const crumpled: Bend = (x, y) => {
  const turns = (2 * Math.PI * 1.25) / size;
  return [0.45 * Math.sin(turns * y), 0.45 * Math.cos(turns * x)];
};

/** The smooth warp alone, then the mesh over it, as a code is opened. */
function fit(bend: Bend) {
  const patch = evenPatch(drawBent(symbol, bend), size);
  const parameters = SMOOTH.reduce<Float64Array>(
    (start, step) => fitWarp(patch, start, known, step).parameters,
    new Float64Array(WARP_PARAMETERS),
  );
  const mesh = fitMesh(patch, parameters, version);
  return [createWarp(size, parameters), createWarp(size, parameters, { mesh })].map((warp) => {
    if (!warp) throw new Error('No warp');
    return { misses: missesOf(warp, size, bend), wrong: wrongModules(patch, warp, symbol) };
  });
}

describe('the fit of a mesh', { timeout: 60_000 }, () => {
  it('follows crumpled paper, which no smooth bend does, to a fraction of a module', () => {
    const [smooth, meshed] = fit(crumpled);
    expect(smooth?.wrong).toBeGreaterThan(0);
    expect(meshed?.wrong).toBe(0);
    expect(meanOf(meshed?.misses ?? [])).toBeLessThan(0.4);
    expect(meanOf(meshed?.misses ?? [])).toBeLessThan(meanOf(smooth?.misses ?? []));
    expect(Math.max(...(meshed?.misses ?? [NaN]))).toBeLessThan(0.75);
  });

  it('leaves flat paper flat', () => {
    const [smooth, meshed] = fit(flat);
    expect(meshed?.wrong).toBe(0);
    expect(meanOf(meshed?.misses ?? [])).toBeLessThan(meanOf(smooth?.misses ?? []) + 0.1);
  });
});
