import { PublicError } from './public-error';

const KNOWN = ['q', 'index', 'autocomplete', 'limit', 'lon', 'lat', 'type', 'postcode', 'citycode'];
const INDEXES = ['address', 'poi', 'parcel'];

const town = { postcode: '13001', city: 'Marseille', citycode: '13201' };
const number = (housenumber: string, street: string) => ({
  ...{ type: 'housenumber', housenumber, street, name: `${housenumber} ${street}`, ...town },
});

/** A national base of a handful of addresses. */
const ADDRESSES: readonly Readonly<Record<string, string>>[] = [
  number('12', 'Quai de la Fraternité'),
  number('12b', 'Quai de la Fraternité'),
  number('12', 'Quai du Port'),
  { type: 'street', street: 'Quai des Belges', name: 'Quai des Belges', ...town },
  { type: 'locality', name: 'La Canebière', ...town },
  {
    type: 'municipality',
    name: 'Quaix-en-Chartreuse',
    postcode: '38950',
    city: 'Quaix-en-Chartreuse',
  },
  number('8', 'Rue de la Paix'),
];

/** Words without accents and case, as both are searched. */
const wordsOf = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

function refuse(detail: string): never {
  throw new PublicError(400, { code: 400, message: 'Bad Request', detail: [detail] });
}

function wholeNumber(params: URLSearchParams, name: string, most: number, otherwise: number) {
  const value = Number(params.get(name) ?? otherwise);
  if (Number.isInteger(value) && value >= 0 && value <= most) return value;
  return refuse(`Parameter [${name}] must be a whole number up to ${most}`);
}

/**
 * `GET /geocodage/search` of the State's map service.
 * @throws {PublicError}
 */
export function searchAddresses(params: URLSearchParams): unknown {
  const stranger = [...params.keys()].find((name) => !KNOWN.includes(name));
  if (stranger) refuse(`Unknown parameter [${stranger}]`);
  const q = params.get('q') ?? '';
  if (!/^[\p{L}\p{N}]/u.test(q) || q.length < 3 || q.length > 200) {
    refuse('Parameter [q] must have from 3 to 200 characters and start with a letter or a number');
  }
  if (!INDEXES.includes(params.get('index') ?? 'address')) refuse('Parameter [index] is unknown');
  const limit = wholeNumber(params, 'limit', 50, 10);
  const isBeginning = wholeNumber(params, 'autocomplete', 1, 1) === 1;
  const asked = wordsOf(q);
  const matches = ADDRESSES.filter((address) => {
    const words = wordsOf(`${address.name ?? ''} ${address.postcode ?? ''} ${address.city ?? ''}`);
    return asked.every((word) =>
      words.some((one) => (isBeginning ? one.startsWith(word) : one === word)),
    );
  });
  return {
    type: 'FeatureCollection',
    features: matches.slice(0, limit).map((address) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [5.37, 43.29] },
      properties: {
        ...address,
        label: `${address.name ?? ''} ${address.postcode ?? ''} ${address.city ?? ''}`,
        score: 0.9,
      },
    })),
    query: q,
  };
}
