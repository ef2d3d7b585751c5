import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_VIEW_PIXELS, placeView, type Region, type Scale } from './view';

const A4_AT_300_DPI = { width: 2480, height: 3508 };
const PHOTO_48_MP = { width: 8000, height: 6000 };

const side = fc.integer({ min: 1, max: 20_000 });
const scale = fc.oneof(
  fc.constant<Scale>({ kind: 'native' }),
  fc.record({
    kind: fc.constantFrom('reduced' as const, 'bounded' as const),
    longestSide: fc.integer({ min: 100, max: 5000 }),
  }),
);
const region = fc.constantFrom<Region>(
  'whole',
  'centre',
  'top-left',
  'top-right',
  'bottom-left',
  'bottom-right',
);

describe('a view', () => {
  it('shows a scan at its own size', () => {
    expect(placeView(A4_AT_300_DPI, { region: 'whole', scale: { kind: 'native' } })).toMatchObject({
      left: 0,
      top: 0,
      outputWidth: 2480,
      outputHeight: 3508,
    });
  });

  it('reduces to a longest side', () => {
    const reduced = { kind: 'reduced', longestSide: 1754 } as const;
    const placement = placeView(A4_AT_300_DPI, { region: 'whole', scale: reduced });
    expect(placement).toMatchObject({ outputWidth: 1240, outputHeight: 1754 });
  });

  it('is bounded without enlarging or leaving out', () => {
    const bounded = { kind: 'bounded', longestSide: 1754 } as const;
    const whole = (size: typeof A4_AT_300_DPI) =>
      placeView(size, { region: 'whole', scale: bounded });
    expect(whole(A4_AT_300_DPI)).toMatchObject({ outputWidth: 1240, outputHeight: 1754 });
    expect(whole({ width: 300, height: 400 })).toMatchObject({
      outputWidth: 300,
      outputHeight: 400,
    });
  });

  it('shows a quarter of a huge photo with all its pixels', () => {
    const placement = placeView(PHOTO_48_MP, { region: 'bottom-right', scale: { kind: 'native' } });
    expect(placement?.left).toBe(3200);
    expect(placement?.top).toBe(2400);
    expect((placement?.outputWidth ?? 0) / (placement?.width ?? 1)).toBeGreaterThan(0.9);
  });

  it('is left out when it would show nothing new', () => {
    const reduced = { kind: 'reduced', longestSide: 3300 } as const;
    expect(placeView(A4_AT_300_DPI, { region: 'whole', scale: reduced })).toBeUndefined();
    expect(
      placeView(A4_AT_300_DPI, { region: 'centre', scale: { kind: 'native' } }),
    ).toBeUndefined();
  });

  it('stays within the source and within the memory bound, whatever the picture', () => {
    fc.assert(
      fc.property(side, side, region, scale, (width, height, wanted, by) => {
        const placement = placeView({ width, height }, { region: wanted, scale: by });
        if (!placement) return;
        expect(placement.left + placement.width).toBeLessThanOrEqual(width + 1);
        expect(placement.top + placement.height).toBeLessThanOrEqual(height + 1);
        expect(placement.outputWidth * placement.outputHeight).toBeLessThanOrEqual(MAX_VIEW_PIXELS);
        expect(Math.min(placement.outputWidth, placement.outputHeight)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
