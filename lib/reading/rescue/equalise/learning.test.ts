import { describe, expect, it } from 'vitest';
import { encode } from '../../../../tests/support/qr-symbols';
import { layoutOf } from '../standard/symbol-layout';
import { showsFormat, whatIsLearned } from './learning';

const symbol = encode('1', { level: 'Q', mask: 2, version: 3 });
const layout = layoutOf(3);
const { size } = layout;
const soft = Float32Array.from(symbol.modules, (isDark) => (isDark ? 1 : -1));
const mirrored = soft.map((_, at) => soft[(at % size) * size + Math.floor(at / size)] ?? 0);

describe('what an equaliser has learned', () => {
  it('shows in the modules that are known and in the format', () => {
    expect(whatIsLearned(layout, soft)).toBe('as it lies');
    expect(whatIsLearned(layout, mirrored)).toBe('mirrored');
  });

  it('is nothing when the known modules come out wrong', () => {
    expect(
      whatIsLearned(
        layout,
        soft.map((value, at) => (at % 4 ? value : -value)),
      ),
    ).toBe('nothing');
  });

  it('is nothing without a format, though the known modules are right', () => {
    const formless = soft.slice();
    for (const copy of layout.format)
      copy.forEach((module, bit) => (formless[module] = bit % 2 ? 1 : -1));
    expect(showsFormat(layout, formless)).toBe(false);
    expect(whatIsLearned(layout, formless)).toBe('nothing');
  });
});
