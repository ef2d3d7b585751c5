/** Keys written in clear on a page, from its lines. */
export interface WrittenKeys {
  addresses: string[];
  keys: string[];
}

const ADDRESS = /otpauth:\/\/totp\/[^\s"'<>«»()[\]]+/gi;
const LABEL = /cl[ée]\s+otp|otp\s+key/i;
/** Groups of capitals and digits, and nothing else on the line: words and references are not keys. */
const KEY_LINE = /^[A-Z2-7]{2,}(?:[\s-]+[A-Z2-7]{2,})*$/;
const LEAST_KEY = 16;
/** Lines between the label and the key that it announces. */
const REACH = 4;

/**
 * Finds addresses (`otpauth://totp/…`) and the keys that follow the words « Clé OTP ». An address
 * counts only if something stands after it on its line: one that ends the line may go on below, or
 * beyond the edge of the page, and half an address would give half a key.
 */
export function writtenKeys(lines: readonly string[]): WrittenKeys {
  const trimmed = lines.map((line) => line.trim());
  return {
    addresses: [...new Set(trimmed.flatMap(addressesIn))],
    keys: [...new Set(trimmed.flatMap((line, at) => keysAfter(line, trimmed.slice(at + 1))))],
  };
}

function addressesIn(line: string): string[] {
  return [...line.matchAll(ADDRESS)]
    .filter((match) => match.index + match[0].length < line.length)
    .map(([address]) => address);
}

function keysAfter(line: string, following: readonly string[]): string[] {
  const label = LABEL.exec(line);
  if (!label) return [];
  const rest = line.slice(label.index + label[0].length).replace(/^[\s»"”)]*:?\s*/u, '');
  const candidates = [rest, ...following.slice(0, REACH)];
  const first = candidates.findIndex((candidate) => KEY_LINE.test(candidate));
  if (first < 0) return [];
  const end = candidates.findIndex((one, at) => at > first && !KEY_LINE.test(one));
  const key = candidates
    .slice(first, end < 0 ? undefined : end)
    .join('')
    .replace(/[\s-]/g, '');
  return key.length >= LEAST_KEY ? [key] : [];
}
