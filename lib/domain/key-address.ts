/** What an `otpauth:` address says, before anything of it is judged. */
export interface KeyAddress {
  /** `totp`, `hotp` or whatever stands there, in lower case. */
  readonly type: string;
  /** Every value of a parameter by its name in lower case; empty ones are as good as absent. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

const BEGINNING = /^otpauth:\/*([^/?#&]*)/i;
/** HTML's ways to write `&`, left by pages that were copied from. */
const ENTITIES = /&(?:amp|#38|#x26);/gi;

/**
 * Takes an address apart as it is found in the wild. Label and issuer change nothing in a code and
 * are written by people, with `&`, `?`, `#` and `%` that nobody escaped: every piece between these
 * signs that has the form of a parameter is one, wherever it stands, and all others are passed over.
 */
export function takeApart(address: string): KeyAddress | undefined {
  const text = address.replace(ENTITIES, '&');
  const beginning = BEGINNING.exec(text);
  if (!beginning) return undefined;
  const values = new Map<string, string[]>();
  for (const piece of text.slice(beginning[0].length).split(/[?&#]/)) {
    const [, name, written] = /^([^=]*)=(.*)$/s.exec(piece) ?? [];
    const value = decoded(written ?? '').trim();
    if (name === undefined || value === '') continue;
    const key = decoded(name).trim().toLowerCase();
    values.set(key, [...(values.get(key) ?? []), value]);
  }
  return { type: decoded(beginning[1] ?? '').toLowerCase(), values };
}

/** Percent encoding of UTF-8, else of Latin-1; a `%` that encodes nothing stays. */
export function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  return spaced.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded.replace(/%(..)/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
    }
  });
}
