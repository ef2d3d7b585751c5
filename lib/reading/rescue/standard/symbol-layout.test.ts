import { describe, expect, it } from 'vitest';
import { encode } from '../../../../tests/support/qr-symbols';
import { alignmentCoordinates, layoutOf, MODULE, sizeOfVersion, VERSIONS } from './symbol-layout';

const versions = Array.from({ length: VERSIONS }, (_, index) => index + 1);

describe.each(versions)('the layout of version %i', (version) => {
  const symbol = encode('7', { version, level: 'L' });
  const layout = layoutOf(version);

  it('reserves what an encoder reserves', () => {
    expect(symbol.size).toBe(sizeOfVersion(version));
    const reserved = layout.modules.map((module) => (module === MODULE.data ? 0 : 1));
    expect(reserved).toEqual(Int8Array.from(symbol.reserved));
  });

  it('colours the function patterns as an encoder does', () => {
    const expected = layout.modules.map((module, at) => {
      if (module !== MODULE.dark && module !== MODULE.light) return module;
      return symbol.modules[at] ? MODULE.dark : MODULE.light;
    });
    expect(layout.modules).toEqual(expected);
  });

  it('visits each data module once', () => {
    const data = layout.modules.filter((module) => module === MODULE.data).length;
    expect(new Set(layout.order).size).toBe(data);
    expect(layout.order).toHaveLength(data);
  });
});

it('places alignment patterns as annex E lists them', () => {
  expect(alignmentCoordinates(1)).toEqual([]);
  expect(alignmentCoordinates(2)).toEqual([6, 18]);
  expect(alignmentCoordinates(22)).toEqual([6, 26, 50, 74, 98]);
  expect(alignmentCoordinates(32)).toEqual([6, 34, 60, 86, 112, 138]);
  expect(alignmentCoordinates(36)).toEqual([6, 24, 50, 76, 102, 128, 154]);
  expect(alignmentCoordinates(40)).toEqual([6, 30, 58, 86, 114, 142, 170]);
});
