import { describe, expect, it } from 'vitest';
import { documentPlans, PICTURE_PLAN } from './reading-plan';

const letter = documentPlans(2);
const binder = documentPlans(40);
const PLANS = {
  'the plan of a picture': PICTURE_PLAN,
  'the plan of a letter’s pages': letter.drawn,
  'the plan of a letter’s pictures': letter.embedded,
  'the plan of many pages': binder.drawn,
  'the plan of many pages’ pictures': binder.embedded,
};

describe.each(Object.entries(PLANS))('%s', (_name, rounds) => {
  const plan = rounds.map(({ attempts }) => attempts);

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

describe('the plans of a document', () => {
  it.each([letter, binder])('have the same rounds for pages and for their pictures', (plans) => {
    const names = (plan: typeof PICTURE_PLAN) => plan.map(({ name }) => name);
    expect(names(plans.embedded)).toEqual(names(plans.drawn));
  });

  it('put the dearest round last but the parts, where a page of many may hold no code', () => {
    const dearest = Math.max(...binder.drawn.map(({ cost }) => cost));
    expect(binder.drawn.at(-2)).toMatchObject({ name: 'rescue', cost: dearest });
    expect(letter.drawn[2]).toMatchObject({ name: 'rescue' });
  });
});
