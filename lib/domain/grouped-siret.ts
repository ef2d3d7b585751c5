/** « 552 100 554 00013 » with no-break spaces; anything but fourteen digits as it is. */
export function groupedSiret(text: string): string {
  const digits = text.replace(/\s/g, '');
  if (!/^\d{14}$/.test(digits)) return text;
  return digits.replace(/^(\d{3})(\d{3})(\d{3})/, '$1\u00a0$2\u00a0$3\u00a0');
}
