import { describe, expect, it } from 'vitest';
import { toBase64Url } from '../wire/base64';
import { meetingPlace, readTransferCode, shownTransferCode } from './transfer-code';

describe('a code', () => {
  it('is read as it is typed', () => {
    const code = '0123456789';
    expect(shownTransferCode(code)).toBe('01234-56789');
    for (const typed of ['01234-56789', ' o1234 56789 ', 'OI234–56789', 'ol23456789']) {
      expect(readTransferCode(typed)).toBe(code);
    }
    for (const typed of ['', '01234', '01234-5678U', 'https://x.fr', '01234567890']) {
      expect(readTransferCode(typed)).toBeNull();
    }
  });

  it('leads to a place of its own', async () => {
    const [one, other] = await Promise.all(['0123456789', '0123456788'].map(meetingPlace));
    expect(toBase64Url(one!.link.channel)).not.toBe(toBase64Url(other!.link.channel));
    expect(toBase64Url(one!.keys.publicKey)).not.toBe(toBase64Url(other!.keys.publicKey));
  });
});
