import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawBent, evenPatch, flat } from '../../../../tests/support/bent-symbols';
import { encode, steadyRandom } from '../../../../tests/support/qr-symbols';
import type { GreyImage } from '../../image/grey-image';
import { boxBlur } from '../../image/treatments';
import { createWarp, WARP_PARAMETERS } from '../rectify/warp';
import { layoutOf, MODULE } from '../standard/symbol-layout';
import { centreSamples, FAR, NEAR, sampleModules } from './module-samples';
import { equalise, trainEqualiser, type Training } from './ridge-equaliser';
import { decidedTraining, knownTraining } from './training';

const symbol = encode('otpauth://totp/a:b?secret=JBSWY3DPEHPK3PXP', { version: 6 });
const { size, version } = symbol;
const layout = layoutOf(version);
const print = drawBent(symbol, flat);
const truth = Float32Array.from(symbol.modules, (dark) => (dark ? 1 : -1));
const dataModules = [...layout.modules.keys()].filter((at) => layout.modules[at] === MODULE.data);

function samplesOf(image: GreyImage, offsets: readonly number[]) {
  const warp = createWarp(size, new Float64Array(WARP_PARAMETERS));
  if (!warp) throw new Error('No warp');
  return sampleModules(evenPatch(image, size), warp, offsets);
}

/** Of the modules that only the data say, how many come out in the wrong colour. */
const wrongIn = (soft: Float32Array) =>
  dataModules.filter((at) => Math.sign(soft[at] ?? 0) !== truth[at]).length;

/** Learned from what the standard fixes, then from its own decisions, as receivers do. */
function learned(image: GreyImage, offsets: readonly number[]): Float32Array {
  const samples = samplesOf(image, offsets);
  let soft = equalise(samples, trainEqualiser(samples, knownTraining(layout), 0.04));
  for (let round = 0; round < 5; round++) {
    const training = decidedTraining(layout, soft, new Int8Array(size * size));
    soft = equalise(samples, trainEqualiser(samples, training, 0.01));
  }
  return soft;
}

/** A mean along rows alone, `reach` pixels either way: a hand that moved. */
function dragged({ width, height, pixels }: GreyImage, reach: number): GreyImage {
  const moved = pixels.map((_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    let sum = 0;
    for (let step = -reach; step <= reach; step++)
      sum += pixels[y * width + Math.min(width - 1, Math.max(0, x + step))] ?? 0;
    return sum / (2 * reach + 1);
  });
  return { width, height, pixels: moved };
}

describe('the equaliser', { timeout: 60_000 }, () => {
  it.each([
    ['a box of a module and a half, twice', () => boxBlur(boxBlur(print, 4), 4)],
    ['a drag of two modules', () => dragged(print, 6)],
  ])('tells modules right again after %s', (_, blurred) => {
    const image = blurred();
    const plain = wrongIn(centreSamples(samplesOf(image, FAR)));
    expect(plain).toBeGreaterThan(dataModules.length * 0.03);
    expect(wrongIn(learned(image, FAR))).toBeLessThan(plain / 5);
  });

  it.each([
    ['near', NEAR],
    ['far', FAR],
  ])('spoils nothing of a picture without blur, its reach being %s', (_, offsets) => {
    expect(wrongIn(centreSamples(samplesOf(print, offsets)))).toBe(0);
    expect(wrongIn(learned(print, offsets))).toBe(0);
  });

  it('is the plain centre sample where nothing is known', () => {
    const samples = samplesOf(print, NEAR);
    const targets = new Float32Array((size + 2) ** 2);
    const nothing: Training = { targets, weights: targets };
    const soft = equalise(samples, trainEqualiser(samples, nothing, 0.04));
    const centres = centreSamples(samples);
    const ratio = (soft[0] ?? 0) / (centres[0] ?? 1);
    expect(ratio).toBeGreaterThan(0);
    soft.forEach((value, at) => {
      expect(value).toBeCloseTo(ratio * (centres[at] ?? 0), 4);
    });
  });

  it('finds the very filter that made the targets, when there is one', () => {
    const value = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 10, maxLength: 10 }), fc.nat(), (filter, seed) => {
        const random = steadyRandom(seed);
        const values = Float32Array.from({ length: 64 * 9 }, () => 2 * random() - 1);
        const samples = { size: 6, taps: 9, values };
        const targets = Float32Array.from({ length: 64 }, (_, module) => {
          const taken = values.subarray(module * 9, module * 9 + 9);
          return taken.reduce((sum, tap, at) => sum + tap * (filter[at] ?? 0), filter[9] ?? 0);
        });
        const training = { targets, weights: new Float32Array(64).fill(1) };
        const soft = equalise(samples, trainEqualiser(samples, training, 1e-9));
        soft.forEach((told, at) => {
          const ring = (Math.floor(at / 6) + 1) * 8 + (at % 6) + 1;
          expect(told).toBeCloseTo(targets[ring] ?? 0, 3);
        });
      }),
    );
  });
});
