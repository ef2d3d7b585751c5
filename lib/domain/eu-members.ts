/**
 * The 27 member states since 1 February 2020, ISO 3166-1 alpha-2 (european-union.europa.eu, "EU
 * countries"). The VAT validators can't stand for it: they know Switzerland and Andorra too.
 */
export const euMembers: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);
