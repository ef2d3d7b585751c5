import { beforeEach, describe, expect, it } from 'vitest';
import {
  computerSide,
  converse,
  KEY,
  phoneSide,
  ROWS,
  surroundings,
  type ComputerSide,
  type PhoneSide,
} from '../../tests/support/handoff-sides';
import { FRAME_BYTES } from './frame';
import { CONFIRMATION_MS, KEYS, SESSION_MS } from './timing';

let { clock, around } = surroundings();
let computer: ComputerSide;
let phone: PhoneSide;

beforeEach(async () => {
  ({ clock, around } = surroundings());
  computer = await computerSide(around);
  phone = await phoneSide(computer.link(), around);
});

const hello = () => converse(computer, phone, { toComputer: phone.hello });
const pick = async (code: string | null) =>
  converse(computer, phone, { toPhone: await computer.take({ kind: 'confirm', code }) });
const pair = async () => {
  await hello();
  await pick(computer.code());
};
const rowId = (at = 0) => {
  const view = phone.view();
  if (view.kind !== 'rows') throw new Error(view.kind);
  return view.rows[at]!.id;
};
const give = async (key = KEY) =>
  converse(computer, phone, {
    toComputer: await phone.take({ kind: 'give', rowId: rowId(), key }),
  });
const result = async (outcome: 'proven' | 'unproven' | 'refused' | 'passphrase-awaited') =>
  converse(computer, phone, {
    toPhone: await computer.take({ kind: 'result', result: outcome }),
  });

describe('a hand-off', () => {
  it('shows one code on both, then the rows, takes the key and tells what became of it', async () => {
    expect(phone.view()).toMatchObject({ kind: 'greeting', stale: false });
    await hello();
    expect(phone.view()).toMatchObject({ kind: 'code', code: computer.code() });
    await pick(computer.code());
    expect(phone.view()).toMatchObject({ kind: 'rows', rows: ROWS, last: null });
    await give();
    expect(computer.given).toEqual([{ rowId: expect.any(String) as string, key: KEY }]);
    expect(phone.view()).toMatchObject({ kind: 'sent', result: 'proving', row: ROWS[0] });
    await result('proven');
    expect(computer.stage()).toEqual({ kind: 'done', result: 'proven' });
    expect(phone.view()).toMatchObject({ kind: 'done', result: 'proven', row: ROWS[0] });
    expect(computer.session().endHeard).toBe(true);
  });

  it('says the code among three others, none of which could be mistaken for it', async () => {
    await hello();
    const stage = computer.stage();
    const candidates = stage.kind === 'confirming' ? stage.candidates : [];
    expect(candidates).toHaveLength(4);
    expect(candidates).toContain(computer.code());
    for (const one of candidates) {
      for (const other of candidates.filter((candidate) => candidate !== one)) {
        const different = one.split('').filter((digit, at) => digit !== other[at]);
        expect(different.length).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('sends nothing about senders before the code is confirmed', async () => {
    await hello();
    expect(phone.session().rows).toEqual([]);
    expect(phone.view().kind).toBe('code');
  });

  it('leaves neither keys, rows nor the letter’s key on either side', async () => {
    await pair();
    await give();
    await result('proven');
    expect(phone.session()).toMatchObject({ keys: null, rows: [], last: null });
    clock.now += SESSION_MS;
    await computer.take({ kind: 'time' });
    expect(computer.session()).toMatchObject({ privateKey: null, rows: [], last: null });
    expect(JSON.stringify(computer.session())).not.toMatch(/Martin|JBSWY/);
  });

  it('never keeps the letter’s key in the computer’s session', async () => {
    await pair();
    await give();
    expect(JSON.stringify(computer.session())).not.toContain('JBSWY');
  });

  it('sends frames of one length only', async () => {
    await pair();
    await give('A'.repeat(300));
    await result('refused');
    const lengths = new Set([...phone.sent, ...computer.sent].map(({ length }) => length));
    expect([...lengths]).toEqual([FRAME_BYTES]);
  });
});

describe('a refused key', () => {
  it('may be scanned again in the same session', async () => {
    await pair();
    await give();
    await result('refused');
    expect(phone.view()).toMatchObject({ kind: 'rows', rows: ROWS, last: 'refused' });
    expect(computer.stage()).toEqual({ kind: 'paired', last: 'refused' });
    await give('another');
    await result('proven');
    expect(computer.given.map(({ key }) => key)).toEqual([KEY, 'another']);
    expect(phone.view().kind).toBe('done');
  });

  it('ends the session after the fifth', async () => {
    await pair();
    for (let key = 1; key < KEYS; key += 1) {
      await give();
      await result('refused');
    }
    await give();
    await result('refused');
    expect(computer.stage()).toEqual({ kind: 'ended', reason: 'failed' });
    expect(phone.view()).toMatchObject({ kind: 'ended', reason: 'failed' });
  });

  it('that is too long for a letter’s does not leave the phone', async () => {
    await pair();
    expect(await phone.take({ kind: 'give', rowId: rowId(), key: 'é'.repeat(900) })).toEqual([]);
    expect(phone.view()).toMatchObject({ kind: 'rows', last: 'unreadable' });
    await give();
    expect(computer.given).toHaveLength(1);
  });
});

describe('a key that waits for the passphrase', () => {
  it('is said to, once, and then what became of it', async () => {
    await pair();
    await give();
    await result('passphrase-awaited');
    expect(phone.view()).toMatchObject({ kind: 'sent', result: 'passphrase-awaited' });
    expect(
      await computer.take({ kind: 'result', result: 'passphrase-awaited' }),
      'nothing new',
    ).toEqual([]);
    await result('unproven');
    expect(phone.view()).toMatchObject({ kind: 'done', result: 'unproven' });
  });
});

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
    const late = computer.code();
    clock.now += CONFIRMATION_MS;
    await pick(late);
    expect(computer.stage()).toMatchObject({ kind: 'confirming', triesLeft: 2 });
  });

  it('does not count a code that is no longer shown', async () => {
    await hello();
    const stale = wrong();
    await pick(stale);
    await pick(stale);
    expect(computer.stage()).toMatchObject({ kind: 'confirming', triesLeft: 2 });
  });

  it('is told to the phone with the time that is left, whatever its clock', async () => {
    await hello();
    const before = phone.view();
    expect(before).toMatchObject({ until: clock.now + CONFIRMATION_MS });
  });
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

  it('on the phone is told to the computer', async () => {
    await pair();
    await converse(computer, phone, { toComputer: await phone.take({ kind: 'leave' }) });
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
