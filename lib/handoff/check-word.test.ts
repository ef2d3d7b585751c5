import { describe, expect, it } from 'vitest';
import { parseOtpKey, type OtpKey } from '../domain/otp-key';
import { checkWord } from './check-word';
import { groupedKey } from './grouped-key';

function keyOf(text: string): OtpKey {
  const parsed = parseOtpKey(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.key;
}
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

describe('the check word', () => {
  it('is the same for the letter’s code and for its groups typed by hand', async () => {
    const read = keyOf(`otpauth://totp/AR24:jeanne?secret=${SECRET}&issuer=AR24`);
    const typed = keyOf(groupedKey(read).join(' ').toLowerCase());
    expect(await checkWord(typed)).toBe(await checkWord(read));
  });

  it('is that of the document’s example, and can be said', async () => {
    expect(await checkWord(keyOf(SECRET))).toBe('safam');
  });

  it('changes with one letter, for nearly every letter', async () => {
    const right = await checkWord(keyOf(SECRET));
    let same = 0;
    for (let at = 0; at < SECRET.length; at += 1) {
      const letter = SECRET[at] === 'A' ? 'B' : 'A';
      const wrong = SECRET.slice(0, at) + letter + SECRET.slice(at + 1);
      if ((await checkWord(keyOf(wrong))) === right) same += 1;
    }
    expect(same).toBe(0);
  });

  it('differs where the letter’s key has parameters that nobody types', async () => {
    const unusual = keyOf(`otpauth://totp/AR24?secret=${SECRET}&digits=8`);
    expect(await checkWord(unusual)).not.toBe(await checkWord(keyOf(SECRET)));
  });
});

it('writes a key in groups of four, the last one as it comes', () => {
  expect(groupedKey(keyOf(`${SECRET}AA`)).at(-1)).toBe('AA');
  expect(groupedKey(keyOf(SECRET)).every(({ length }) => length === 4)).toBe(true);
});
