import type { OtpKey } from '../domain/otp-key';

const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aiou';

/**
 * A word of five letters by which a person sees that a key was typed as it was read: 16 bits of its
 * SHA-256, written as a proquint (https://arxiv.org/abs/0901.4016), which both languages can say.
 */
export async function checkWord(key: OtpKey): Promise<string> {
  const { secret, algorithm, digits, period } = key;
  const text = `lre check word/1 ${secret} ${algorithm} ${digits} ${period}`;
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const bits = new DataView(hash).getUint16(0);
  const consonant = (shift: number) => CONSONANTS.charAt((bits >> shift) & 15);
  const vowel = (shift: number) => VOWELS.charAt((bits >> shift) & 3);
  return consonant(12) + vowel(10) + consonant(6) + vowel(4) + consonant(0);
}
