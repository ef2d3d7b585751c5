import { describe, expect, it } from 'vitest';
import { PanelLosses } from './panel-losses';

const element = {} as Element;
const record = (removed: readonly unknown[], added: readonly unknown[] = []) =>
  ({ removedNodes: removed, addedNodes: added }) as unknown as MutationRecord;
const redraw = [record([element, {}], [{}])];

describe('a page that takes the panel away', () => {
  it('has it back at once where it is redrawn now and then', () => {
    const losses = new PanelLosses();
    for (let at = 0; at < 20_000; at += 1000) {
      expect(losses.note(element, redraw, at, at + 900)).toBe(true);
      expect(losses.wait(at + 900)).toBe(0);
    }
  });

  it('is left alone longer and longer where it answers each time with a redraw', () => {
    const losses = new PanelLosses();
    let now = 0;
    let entered = 0;
    while (now < 4000) {
      entered += 1;
      expect(losses.note(element, redraw, now, now + 5)).toBe(false);
      now += 5 + losses.wait(now + 5);
    }
    expect(entered).toBeLessThan(6);
    expect(losses.wait(now)).toBeLessThan(20_000);
  });

  it('is left alone for good where it takes nothing else away', () => {
    const losses = new PanelLosses();
    for (let at = 0; at < 3000; at += 1000) losses.note(element, [record([element])], at, at + 500);
    expect(losses.wait(60_000)).toBe(Infinity);
    losses.forget();
    expect(losses.wait(60_000)).toBe(0);
  });
});
