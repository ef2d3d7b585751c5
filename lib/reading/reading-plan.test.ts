import { describe, expect, it } from 'vitest';
import { PDF_PLAN, PICTURE_PLAN } from './reading-plan';

const PLANS = { PICTURE_PLAN, PDF_PLAN };

describe.each(Object.entries(PLANS))('%s', (_name, plan) => {
  it('begins with the WebAssembly engine on the untouched whole', () => {
    expect(plan[0]?.[0]).toMatchObject({
      engine: 'zxing-wasm',
      treatment: 'none',
      view: { region: 'whole' },
    });
  });

  it('makes no attempt twice', () => {
    const attempts = plan.flat().map((attempt) => JSON.stringify(attempt));
    expect(new Set(attempts).size).toBe(attempts.length);
  });

  it('has attempts for machines without WebAssembly, and one of them before the costly rounds', () => {
    const rounds = plan.map((round) => round.some(({ engine }) => engine === 'zxing-js'));
    expect(rounds.indexOf(true)).toBeLessThan(rounds.length - 2);
  });

  it('looks at parts only after the whole', () => {
    const regions = plan.flat().map(({ view }) => view.region);
    const firstPart = regions.findIndex((region) => region !== 'whole');
    expect(regions.slice(firstPart)).not.toContain('whole');
  });
});
