import { beforeEach, describe, expect, it } from 'vitest';
import { conversation, type Conversation } from '../../tests/support/handoff-conversation';
import { KEY, ROWS } from '../../tests/support/handoff-sides';
import { FRAME_BYTES } from './wire/frame';
import { KEYS, SESSION_MS } from './wire/timing';

let { clock, computer, phone, hello, pick, pair, rowId, give, result } = {} as Conversation;
beforeEach(async () => {
  ({ clock, computer, phone, hello, pick, pair, rowId, give, result } = await conversation());
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
