import { beforeEach, describe, expect, it } from 'vitest';
import { conversation, type Conversation } from '../../tests/support/handoff-conversation';
import {
  converse,
  phoneSide,
  surroundings,
  type PhoneSide,
} from '../../tests/support/handoff-sides';
import { keysOf, linkOf } from './computer/computer-session';
import { makeFrame } from './wire/frame';
import { written } from './wire/message';
import { SESSION_MS } from './wire/timing';

const keyOf = (phone: PhoneSide) => phone.session().keys!.publicKey;

let { clock, around, computer, phone, hello, pick, pair, give, result } = {} as Conversation;
beforeEach(async () => {
  ({ clock, around, computer, phone, hello, pick, pair, give, result } = await conversation());
});

describe('the QR code', () => {
  it('is used by the first phone alone: a second is told so and the first goes on', async () => {
    const second = await phoneSide(computer.link(), around);
    await hello();
    await converse(computer, second, { toComputer: second.hello });
    expect(second.view()).toMatchObject({ kind: 'ended', reason: 'used' });
    expect(computer.session().othersTold).toBe(1);
    await pick(computer.code());
    await give();
    expect(computer.given).toHaveLength(1);
  });

  it('is used up by a hand-off that has ended', async () => {
    await pair();
    await give();
    await result('proven');
    const later = await phoneSide(computer.link(), around);
    await converse(computer, later, { toComputer: later.hello });
    expect(later.view()).toMatchObject({ kind: 'ended', reason: 'used' });
  });

  it('answers no more than eight other phones', async () => {
    await hello();
    const answers: number[] = [];
    for (let other = 0; other < 10; other += 1) {
      const { hello: frames } = await phoneSide(computer.link(), around);
      answers.push((await computer.take({ kind: 'frame', frame: frames[0]! })).length);
    }
    expect(answers).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
    await pick(computer.code());
    expect(phone.view().kind).toBe('rows');
  });

  it('waits five minutes more for whoever asks: a phone that comes by then is answered', async () => {
    clock.now += SESSION_MS - 1000;
    await computer.take({ kind: 'prolong' });
    clock.now += SESSION_MS - 10_000;
    const late = await phoneSide(computer.link(), around);
    await converse(computer, late, { toComputer: late.hello });
    expect(late.view().kind).toBe('code');
    clock.now += 10_000;
    await computer.take({ kind: 'time' });
    expect(computer.stage()).toEqual({ kind: 'ended', reason: 'expired' });
    expect(computer.session().privateKey).toBeNull();
  });

  it('can be prolonged more than ten times, for an hour in all', async () => {
    const begun = clock.now;
    let times = 0;
    while (computer.stage().kind === 'waiting') {
      await computer.take({ kind: 'prolong' });
      times += 1;
      clock.now += SESSION_MS - 1000;
      await computer.take({ kind: 'time' });
    }
    expect(times).toBeGreaterThan(10);
    expect(clock.now - begun).toBeLessThan(66 * 60_000);
  });

  it('is not prolonged once a phone is there, nor once it is over', async () => {
    await hello();
    const { endsAt } = computer.session();
    clock.now += 60_000;
    await computer.take({ kind: 'prolong' });
    expect(computer.session().endsAt).toBe(endsAt);
    clock.now += SESSION_MS;
    await computer.take({ kind: 'prolong' });
    expect(computer.stage().kind).toBe('ended');
  });

  it('expires after five minutes: nothing is read or said any more', async () => {
    clock.now += SESSION_MS;
    expect(await computer.take({ kind: 'frame', frame: phone.hello[0]! })).toEqual([]);
    expect(computer.stage()).toEqual({ kind: 'ended', reason: 'expired' });
    expect(computer.session().privateKey).toBeNull();
    await phone.take({ kind: 'time' });
    expect(phone.view()).toMatchObject({ kind: 'ended', reason: 'expired' });
  });

  it('is known to be old by the phone, which asks all the same: clocks may be wrong', async () => {
    const slow = surroundings();
    slow.clock.now = clock.now + 3_600_000;
    const other = await phoneSide(computer.link(), slow.around);
    expect(other.view()).toMatchObject({ kind: 'greeting', stale: true });
    await converse(computer, other, { toComputer: other.hello });
    expect(other.view()).toMatchObject({ kind: 'code', code: computer.code() });
  });

  it('tells a phone that knows the computer that it is over', async () => {
    await pair();
    clock.now += SESSION_MS;
    await converse(computer, phone, { toPhone: await computer.take({ kind: 'time' }) });
    expect(phone.view()).toMatchObject({ kind: 'ended', reason: 'expired' });
  });
});

describe('the end', () => {
  it('on the computer is told to the phone', async () => {
    await pair();
    await converse(computer, phone, { toPhone: await computer.take({ kind: 'close' }) });
    expect(phone.view()).toMatchObject({ kind: 'ended', reason: 'closed-on-computer' });
    expect(computer.stage()).toEqual({ kind: 'ended', reason: 'closed-on-computer' });
  });

  it('on a phone that hears what is never said is told to the computer', async () => {
    await pair();
    const session = computer.session();
    const way = { direction: 'to-phone', from: keysOf(session)!, to: keyOf(phone) } as const;
    const absurd = { kind: 'result', result: 'proven' } as const;
    const frame = await makeFrame(
      written({ number: session.said + 1, heard: 1, left: 1000, message: absurd }),
      { link: linkOf(session), ...way },
    );
    await converse(computer, phone, { toPhone: [frame] });
    expect(phone.view()).toMatchObject({ kind: 'ended', reason: 'failed' });
    expect(computer.stage()).toEqual({ kind: 'ended', reason: 'closed-on-phone' });
    expect(phone.session().keys).toBeNull();
  });

  it('says on the phone whether the computer has the key', async () => {
    await pair();
    await give();
    clock.now += SESSION_MS;
    await phone.take({ kind: 'time' });
    expect(phone.view()).toEqual({ kind: 'ended', reason: 'expired', received: true });
  });
});
