import { describe, expect, it } from 'vitest';
import { filmPlan } from './film-plan';

const card = { kind: 'card', click: null } as const;
const click = (x: number) => ({ kind: 'click', click: { x, y: 10 } }) as const;
const result = { kind: 'result', click: null } as const;

describe('the plan of a film', () => {
  it('fills the length without a gap, however many pictures there are', () => {
    for (const clicks of [0, 1, 7, 40]) {
      const pictures = [card, ...Array.from({ length: clicks }, (_, x) => click(x)), result, card];
      const plan = filmPlan(pictures, 60);
      expect(plan[0]?.begins).toBe(0);
      expect(plan.at(-1)?.ends).toBeCloseTo(60);
      for (const [index, { begins, ends }] of plan.entries()) {
        expect(ends).toBeGreaterThan(begins);
        expect(begins).toBe(plan[index - 1]?.ends ?? 0);
      }
    }
  });

  it('leaves more time for what a step has led to than for the click before', () => {
    const [before, after] = filmPlan([click(1), result], 60);
    expect(after!.ends - after!.begins).toBeGreaterThan(before!.ends - before!.begins);
  });

  it('has the pointer go from one click to the next, and stay after it', () => {
    const plan = filmPlan([result, click(1), result, click(2)], 60);
    expect(plan.map(({ from, to }) => [from?.x, to?.x])).toEqual([
      [undefined, undefined],
      [1, 1],
      [1, 1],
      [1, 2],
    ]);
    expect(plan.map(({ clicks }) => clicks)).toEqual([false, true, false, true]);
  });

  it('shows no pointer on a card', () => {
    const [, shown, after] = filmPlan([click(1), card, result], 60);
    expect(shown).toMatchObject({ from: null, to: null });
    expect(after?.to?.x).toBe(1);
  });
});
