import type { Content } from '../standard/read-segments';
import type { SymbolDecoding } from './soft-symbol';

/**
 * What a decoding must show, by the form of its text: the stricter the form, the less else.
 * `confidence`: what the corrected code must explain of the reliabilities; a random word explains
 * none. `slack`: parity left unused.
 */
const LEAST = {
  keyUri: { confidence: 0.45, slack: 0 },
  bareKey: { confidence: 0.6, slack: 4 },
  text: { confidence: 0.7, slack: 4 },
  unpadded: { confidence: 0.85, slack: 6 },
} as const;

const KEY_URI = /^otpauth:\/\/[a-z]+\/[\x21-\x7e]*[?&]secret=[A-Za-z2-7%=]+[\x21-\x7e]*$/;
const BARE_KEY = /^[A-Z2-7]{16,}=*$/;
const CONTROL = /[\p{Cc}\ufffd]/u;

/**
 * Whether a decoding may be taken for a reading. Soft decoding stretches error correction, so a
 * wrong codeword must be caught by something else: two codewords of a block differ in more symbols
 * than it has parity, so that a wrong one carries many random bytes. They would have to keep the
 * padding and the form of a key, character by character. What is of no such form must explain the
 * picture better and leave more parity unused.
 */
export function accepts({ content, confidence, slack }: SymbolDecoding): boolean {
  if (!content) return false;
  const form = formOf(content);
  return form !== undefined && confidence >= LEAST[form].confidence && slack >= LEAST[form].slack;
}

function formOf({ text, isPadded }: Content): keyof typeof LEAST | undefined {
  if (CONTROL.test(text.replaceAll(/[\t\r\n]/g, ''))) return undefined;
  if (!isPadded) return 'unpadded';
  if (KEY_URI.test(text)) return 'keyUri';
  return BARE_KEY.test(text) ? 'bareKey' : 'text';
}
