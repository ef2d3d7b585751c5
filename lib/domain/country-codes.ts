import codes from 'i18n-iso-countries/codes.json';

/** ISO 3166-1 alpha-2 codes of all countries, in no order that a person should see. */
export const countryCodes: readonly string[] = (codes as [alpha2: string, ...rest: string[]][]).map(
  ([alpha2]) => alpha2,
);

export function isCountryCode(text: string): boolean {
  return countryCodes.includes(text);
}
