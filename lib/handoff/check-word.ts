import type { OtpKey } from '../domain/otp-key';
import { proquint } from './wire/proquint';

/**
 * A word of five letters by which a person sees that a key was typed as it was read: 16 bits of its
 * SHA-256, written as a proquint, which both languages can say.
 */
export async function checkWord(key: OtpKey): Promise<string> {
  const { secret, algorithm, digits, period } = key;
  const text = `lre check word/1 ${secret} ${algorithm} ${digits} ${period}`;
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return proquint(new DataView(hash).getUint16(0));
}
