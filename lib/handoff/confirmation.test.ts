import { beforeEach, describe, expect, it } from 'vitest';
import { conversation, type Conversation } from '../../tests/support/handoff-conversation';
import { converse } from '../../tests/support/handoff-sides';
import type { ComputerEvent } from './computer/computer-step';
import { CONFIRMATION_MS } from './wire/timing';

let { clock, computer, phone, hello, pick } = {} as Conversation;
beforeEach(async () => {
  ({ clock, computer, phone, hello, pick } = await conversation());
});

const take = async (event: ComputerEvent) =>
  converse(computer, phone, { toPhone: await computer.take(event) });

describe('the confirmation', () => {
  const wrong = () => {
    const stage = computer.stage();
    if (stage.kind !== 'confirming') throw new Error(stage.kind);
    return stage.candidates.find((candidate) => candidate !== stage.code)!;
  };

  it('has a new code after a wrong one, three times, then the pairing ends', async () => {
    await hello();
    const codes = [computer.code()];
    await pick(wrong());
    codes.push(computer.code());
    expect(phone.view()).toMatchObject({ kind: 'code', code: computer.code() });
    await pick(null);
    codes.push(computer.code());
    expect(computer.stage()).toMatchObject({ triesLeft: 1 });
    expect(new Set(codes).size).toBe(3);
    await pick(wrong());
    expect(computer.stage()).toEqual({ kind: 'ended', reason: 'not-confirmed' });
    expect(phone.view()).toMatchObject({ kind: 'ended', reason: 'not-confirmed' });
    expect(phone.session().rows).toEqual([]);
  });

  it('may succeed at the last try', async () => {
    await hello();
    await pick(null);
    await pick(null);
    await pick(computer.code());
    expect(phone.view().kind).toBe('rows');
  });

  it('counts a minute without an answer as a try', async () => {
    await hello();
    for (const triesLeft of [2, 1]) {
      clock.now += CONFIRMATION_MS;
      await converse(computer, phone, { toPhone: await computer.take({ kind: 'time' }) });
      expect(computer.stage()).toMatchObject({ kind: 'confirming', triesLeft });
      expect(phone.view()).toMatchObject({ code: computer.code() });
    }
    clock.now += CONFIRMATION_MS;
    await converse(computer, phone, { toPhone: await computer.take({ kind: 'time' }) });
    expect(phone.view()).toMatchObject({ kind: 'ended', reason: 'not-confirmed' });
  });

  it('takes a code picked after its minute for no confirmation', async () => {
    await hello();
    const late = computer.picking(computer.code());
    clock.now += CONFIRMATION_MS;
    await take(late);
    expect(computer.stage()).toMatchObject({ kind: 'confirming', triesLeft: 2 });
  });

  it('does not count a pick among codes that are no longer shown, « none of these » either', async () => {
    await hello();
    const stale = [computer.picking(wrong()), computer.picking(null)];
    await pick(wrong());
    for (const again of stale) await take(again);
    expect(computer.stage()).toMatchObject({ kind: 'confirming', triesLeft: 2 });
    clock.now += CONFIRMATION_MS;
    await pick(null);
    expect(computer.stage(), 'the minute alone is a try').toMatchObject({ triesLeft: 1 });
  });

  it('is told to the phone with the time that is left, whatever its clock', async () => {
    await hello();
    const before = phone.view();
    expect(before).toMatchObject({ until: clock.now + CONFIRMATION_MS });
  });
});
