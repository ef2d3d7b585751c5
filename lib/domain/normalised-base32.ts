/**
 * Capitals of the letters that base32 has, and no others: `toUpperCase` makes an I of `ı`, an S of
 * `ſ` and SS of `ß`, which no key has.
 */
export function capitals(text: string): string {
  return text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** Undoes what hands and printers do to base32: spaces, dashes, case, 0 for O, 1 for I, padding. */
export function normalisedBase32(text: string): string {
  return capitals(text.replace(/[\s\-–—_.·]/gu, '').replace(/=+$/, ''))
    .replaceAll('0', 'O')
    .replaceAll('1', 'I');
}
