import { describe, expect, it } from 'vitest';
import type { LetterCode, SenderRow } from '../../messaging/views';
import { beginErrand, dueAt, mayAsk, mayFollow, mayRefill, withAnswer } from './errand';

const row: SenderRow = {
  id: '11111111-1111-4111-8111-111111111111',
  name: 'Jeanne Martin',
  email: null,
  state: 'identified',
  expectedOn: null,
};
const code: LetterCode = { kind: 'code', digits: '123456', expiresAt: 50_000, period: 30 };
const begun = beginErrand(row, 1000);

describe('an errand', () => {
  it('has no code before a field is there', () => {
    expect(begun.state).toEqual({ kind: 'seeking' });
    expect(dueAt(begun)).toBeNull();
  });

  it('keeps the code that it was answered with, and wants the next when that runs out', () => {
    const errand = withAnswer(begun, code);
    expect(errand.state).toEqual({ kind: 'in-hand', digits: '123456', expiresAt: 50_000 });
    expect(dueAt(errand)).toBe(50_000);
    expect(dueAt(withAnswer(begun, { kind: 'wait', until: 9000 }))).toBe(9000);
    expect(withAnswer(begun, { kind: 'locked' }).state.kind).toBe('locked');
    expect(withAnswer(begun, { kind: 'no-key' }).state.kind).toBe('not-ready');
  });

  it('has one code by the gesture and three more, then no other', () => {
    let errand = begun;
    for (let count = 0; count < 4; count += 1) {
      expect(mayAsk(errand, 2000)).toBe(true);
      errand = withAnswer(errand, code);
    }
    expect(mayAsk(errand, 2000)).toBe(false);
  });

  it('waits five minutes for its key to be unlocked', () => {
    const errand = withAnswer(begun, { kind: 'locked' });
    expect(mayAsk(errand, 301_000)).toBe(true);
    expect(mayAsk(errand, 301_001)).toBe(false);
  });

  it('follows into a field that is made within half a minute', () => {
    expect(mayFollow(begun, 31_000)).toBe(true);
    expect(mayFollow(begun, 31_001)).toBe(false);
  });

  it('follows into a field that replaces the one it filled within ten seconds', () => {
    const filled = { ...begun, filledAt: 2000 };
    expect(mayFollow(filled, 12_000)).toBe(true);
    expect(mayFollow(filled, 12_001)).toBe(false);
  });

  it('fills an emptied field again within three seconds', () => {
    const filled = { ...begun, filledAt: 2000 };
    expect(mayRefill(filled, 5000)).toBe(true);
    expect(mayRefill(filled, 5001)).toBe(false);
  });

  it('fills nothing any more once the person went on with the code', () => {
    const gone = { ...begun, filledAt: 2000, movedOn: true };
    expect(mayFollow(gone, 2001)).toBe(false);
    expect(mayRefill(gone, 2001)).toBe(false);
  });
});
