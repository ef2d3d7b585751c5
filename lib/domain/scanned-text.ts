import { carriedKey } from './carried-key';
import { contentOf, isKeyShaped, type CodeContent } from './code-content';
import { parseOtpKey, type OtpKeyProblem } from './otp-key';

/** A code that is not the letter's: why, and what it is instead. */
export interface ForeignText {
  readonly kind: 'foreign';
  readonly problem: OtpKeyProblem;
  readonly content: CodeContent;
}

/** What the text of a scanned code turned out to be. */
export type ScannedText = { readonly kind: 'key' } | ForeignText;

/** No letter's key needs as many characters, and more do not fit into a message of the phone. */
const LONGEST_TEXT = 1200;
/** Of one key, of the several that an application hands on, or of codes made in another way. */
const ADDRESS = /^\s*(?:otpauth(?:-migration)?|steam):/i;

/**
 * Judges what a code says, whichever way it was scanned. Nobody typed it: what is forgiven to hands
 * (spaces, case, 0 for O) would make a key of « Bonjour le monde entier ».
 */
export function judgeScanned(text: string): ScannedText {
  const foreign = (problem: OtpKeyProblem): ForeignText => ({
    kind: 'foreign',
    problem,
    content: contentOf(text),
  });
  const inside = carriedKey(text)?.text ?? text;
  if (!ADDRESS.test(inside) && !isKeyShaped(text)) return foreign('key-not-in-code');
  const parsed = parseOtpKey(text);
  if (!parsed.ok) return foreign(parsed.reason);
  return text.length > LONGEST_TEXT ? foreign('key-not-in-code') : { kind: 'key' };
}
