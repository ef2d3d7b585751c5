import { describe, expect, it } from 'vitest';
import { decryptBody, signDate as signAsClient } from '../back-office/ar24-cipher';
import { encryptBody, signDate } from './cipher';

/** The protocol's test vectors; the first is AR24's own. */
const VECTORS = [
  {
    date: '2021-05-26 14:00:00',
    privateKey: '7X9gx9E3Qx4EiUdB63nc',
    signature: 'bDop0cbjKpkySlpvnNGvBMg7PuYFFgPPqTTS2RAHoY0=',
    body: 'WwBOU6s8DaMWmYdctBJwfuoujFgVygBUjhsbdf8eWqQ=',
    plaintext: '{status: "SUCCESS"}',
  },
  {
    date: '2025-01-15 09:30:00',
    privateKey: 'test-private-key',
    signature: 'CWHhwPXe1fY/wicnrtZ9uADMlZ9wbdr1tnC39PFmQZQ=',
    body: 'qmyQ84WtVRjPXu03cXH1lz+TIieGHWEsz3EaJdusgfTQzGxQhPFxYiUFhKbwlA6N58Tdw43bu65WW9vnCUBG5JjA5GkIaluyeWWL/juSxrc=',
    plaintext: '{"status":"SUCCESS","result":{"id":"50956","email":"sender@example.com"}}',
  },
  {
    date: '2025-07-14 23:59:59',
    privateKey: '0123456789abcdef'.repeat(4),
    signature: 'S/AMABfWPIQF0ZteX76fGhKNWjnzguIV4yidBSazZFM=',
    body: 'talXCkIaGvuwSSUq6XiKQZ8xFFe9XS5jGM7C3hKH2aBzBw2w3Eo+jDIygAKr/PPkbFRWz8MCKXwmkpkNkWceI91gZ1RbCxSWPkdlkml6Ogo=',
    plaintext: '{"status":"SUCCESS","result":{"firstname":"Zoé","city":"Besançon"}}',
  },
] as const;

describe.each(VECTORS)('AR24 cipher, $date', ({ date, privateKey, signature, body, plaintext }) => {
  it('signs the date', () => {
    expect(signDate(date, privateKey)).toBe(signature);
  });

  it('encrypts the answer', () => {
    expect(encryptBody(plaintext, date, privateKey)).toBe(body);
  });

  it('is read by the back office, which has its own reading of the protocol', () => {
    expect(decryptBody(body, date, privateKey)).toBe(plaintext);
    expect(signAsClient(date, privateKey)).toBe(signature);
  });
});
