import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { padded, PLAIN_BYTES } from './frame';
import { maskedEmail } from '../computer/masked-email';
import { readToComputer, readToPhone, written, type Numbered, type ToPhone } from './message';

const key = 'A'.repeat(86) + 'E';
const phone: ToPhone[] = [
  { kind: 'code', nonce: 'A'.repeat(22) },
  { kind: 'rows', rows: [{ id: 'r', name: 'Jeanne', email: 'j•••@a.fr' }] },
  { kind: 'result', result: 'passphrase-awaited' },
  { kind: 'end', reason: 'not-confirmed' },
];
const numbered = <Message>(message: Message): Numbered<Message> => ({
  ...{ number: 3, heard: 2, left: 1000 },
  message,
});

describe('a message', () => {
  it.each(phone)('to the phone is read as it was written: $kind', (message) => {
    expect(readToPhone(written(numbered(message)))).toEqual(numbered(message));
    expect(readToComputer(written(numbered(message)))).toBeNull();
  });

  it.each([
    { kind: 'hello' as const, publicKey: key },
    { kind: 'key' as const, rowId: 'r', key: 'otpauth://totp/x?secret=y' },
    { kind: 'bye' as const },
  ])('to the computer is read as it was written: $kind', (message) => {
    expect(readToComputer(written(numbered(message)))).toEqual(numbered(message));
    expect(readToPhone(written(numbered(message)))).toBeNull();
  });

  it('is read again after its padding', () => {
    const text = written(numbered(phone[1]!));
    const plain = padded(text);
    expect(plain).toHaveLength(PLAIN_BYTES);
    expect(readToPhone(new TextDecoder().decode(plain!))).toEqual(numbered(phone[1]));
    expect(padded('é'.repeat(PLAIN_BYTES / 2 + 1))).toBeNull();
  });

  it.each([
    ['no JSON', '{'],
    ['no object', 'null'],
    ['no number', '{"kind":"bye"}'],
    ['number 0', '{"kind":"bye","number":0,"heard":0,"left":0}'],
    ['a number that is none', '{"kind":"bye","number":1.5,"heard":0,"left":0}'],
    ['a number beyond counting', '{"kind":"bye","number":1e300,"heard":0,"left":0}'],
    ['no time left', '{"kind":"bye","number":1,"heard":0,"left":-1}'],
    ['a key that is no text', '{"kind":"key","rowId":"r","key":7,"number":1,"heard":0,"left":0}'],
    ['a short public key', '{"kind":"hello","publicKey":"AA","number":1,"heard":0,"left":0}'],
  ])('with %s is none', (_, text) => {
    expect(readToComputer(text)).toBeNull();
  });

  it('has two rows at most, and known results and reasons only', () => {
    const row = { id: 'r', name: 'n', email: 'e' };
    const three = { kind: 'rows', rows: [row, row, row] } as const;
    expect(readToPhone(written(numbered(three)))).toBeNull();
    const text = (more: object) => JSON.stringify({ number: 1, heard: 0, left: 0, ...more });
    expect(readToPhone(text({ kind: 'result', result: 'identified' }))).toBeNull();
    expect(readToPhone(text({ kind: 'end', reason: 'toString' }))).toBeNull();
    expect(readToPhone(text({ kind: 'rows', rows: [null] }))).toBeNull();
  });

  it('never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        readToPhone(text);
        readToComputer(text);
      }),
    );
  });
});

it.each([
  ['jeanne.martin@agence.fr', 'j•••@agence.fr'],
  ['x@y.fr', 'x•••@y.fr'],
  ['', ''],
  ['@y.fr', ''],
  ['none', ''],
])('masks « %s » as « %s »', (email, masked) => {
  expect(maskedEmail(email)).toBe(masked);
});
