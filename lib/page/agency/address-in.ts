export interface AddressText {
  readonly address1?: string;
  readonly address2?: string;
  readonly zipcode?: string;
  readonly city?: string;
}

const TOWN = /^(?:F-? ?)?(\d{5}|\d{2} \d{3})[\s,–-]+([\p{L}][^\d]*?(?:\s*cedex(?: \d+)?)?)$/iu;
const ALL_ON_ONE =
  /^(.*?\S)[\s,–-]+(?:F-? ?)?(\d{5})[\s,–-]+(\p{L}[^\d,]*(?:\s*cedex(?: \d+)?)?)$/iu;
const STREET =
  /^\d|\b(?:rue|av(?:enue)?|b(?:oulevar|lv)d|quai|place|chemin|impasse|all[ée]es?|cours|route|square|passage|faubourg|villa|zone|za[ci]?|lieu)\b/i;
const COUNTRY = /^france\.?$/i;

/** « 13001 MARSEILLE » */
export function townIn(text: string): AddressText {
  const [, zipcode, city] = TOWN.exec(text.trim()) ?? [];
  return zipcode && city ? { zipcode: zipcode.replace(' ', ''), city: city.trim() } : {};
}

function parts(lines: readonly string[]): string[] {
  return lines
    .flatMap((line) => line.split(/\s*,\s+|\s+[-–]\s+/))
    .map((part) => part.trim())
    .filter((part) => part !== '' && !COUNTRY.test(part));
}

/** « 12, rue Neuve » is one part. */
const rejoined = (found: readonly string[]) =>
  found.reduce<string[]>((all, part) => {
    const before = all.at(-1);
    return before && /^\d{1,4}(?: ?(?:bis|ter|quater|[a-d]))?$/i.test(before)
      ? [...all.slice(0, -1), `${before} ${part}`]
      : [...all, part];
  }, []);

/** Street and town, from the lines of an address or from one that has it all. */
export function addressIn(lines: readonly string[]): AddressText {
  const found = rejoined(parts(lines));
  const at = found.findIndex((part) => townIn(part).city);
  if (at >= 0) return { ...streetIn(found.slice(0, at)), ...townIn(found[at] ?? '') };
  for (const line of lines) {
    const [, street, zipcode, city] = ALL_ON_ONE.exec(line.replace(/,?\s*france\.?$/i, '')) ?? [];
    if (street && zipcode && city)
      return { ...streetIn(rejoined(parts([street]))), zipcode, city: city.trim() };
  }
  // Without a town, what follows the first line may be anything, and the first line too.
  const first = lines.slice(0, 1).filter((line) => STREET.test(line));
  return streetIn(rejoined(parts(first)));
}

/** The part with the number of the house comes first, whatever the page says before it. */
function streetIn(found: readonly string[]): AddressText {
  const street = found.find((part) => /^\d/.test(part)) ?? found[0];
  if (!street) return {};
  const rest = found.filter((part) => part !== street).join(', ');
  return { address1: street, ...(rest && { address2: rest }) };
}
