import { describe, expect, it } from 'vitest';
import { encode, softOf, steadyRandom } from '../../../../tests/support/qr-symbols';
import { LEVELS } from '../standard/block-structure';
import { layoutOf } from '../standard/symbol-layout';
import { streamOf } from './soft-symbol';
import { uriPrior } from './uri-prior';

const URI = 'otpauth://totp/AR24:a@b.example?secret=JBSWY3DPEHPK3PXP';
const PREFIX_BITS = 4 + 8 * 'otpauth://totp/'.length;

/** Byte mode throughout, as `qrcode` would not always choose by itself. */
const uriSymbol = (version: number, level: (typeof LEVELS)[number]) =>
  encode([{ data: Buffer.from(URI), mode: 'byte' }], { version, level, mask: 2 });

const cases = [6, 7, 9, 10, 14, 21].flatMap((version) =>
  LEVELS.map((level) => [version, level] as const),
);

describe('the known start of a key', () => {
  it.each(cases)('is what an encoder writes in version %i at level %s', (version, level) => {
    const layout = layoutOf(version);
    const soft = softOf(uriSymbol(version, level));
    const format = { level, mask: 2 };
    const prior = uriPrior(layout, soft, format) ?? new Float32Array();
    const stream = streamOf(layout, soft, format);
    const known = [...prior.keys()].filter((bit) => prior[bit] !== 0);
    expect(known).toHaveLength(PREFIX_BITS);
    for (const bit of known) expect(Math.sign(prior[bit] ?? 0)).toBe(stream[bit]);
  });

  it('is believed though a quarter of it is wrong', () => {
    const layout = layoutOf(8);
    const random = steadyRandom(3);
    const clean = softOf(uriSymbol(8, 'M'));
    const format = { level: 'M', mask: 2 } as const;
    const soft = clean.map((value) => (random() < 0.25 ? -value : value));
    expect(uriPrior(layout, soft, format)).toEqual(uriPrior(layout, clean, format));
  });

  it('is not believed where the picture says otherwise, nor of noise', () => {
    const layout = layoutOf(8);
    const format = { level: 'M', mask: 2 } as const;
    const { level, mask } = format;
    const other = encode('0123456789'.repeat(20), { version: 8, level, mask });
    expect(uriPrior(layout, softOf(other), format)).toBeUndefined();
    const opposite = softOf(uriSymbol(8, 'M')).map((value) => -value);
    expect(uriPrior(layout, opposite, format)).toBeUndefined();
    const random = steadyRandom(4);
    for (let turn = 0; turn < 50; turn++) {
      const noise = Float32Array.from({ length: layout.modules.length }, () => random() * 2 - 1);
      expect(uriPrior(layout, noise, format)).toBeUndefined();
    }
  });
});
