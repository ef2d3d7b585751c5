const FIRST_NAMES = ['Claire', 'Karim', 'Zoé', 'Jean-Baptiste', 'Élodie', 'Paul', 'Maëlys', 'Hugo'];
const LAST_NAMES = ['Martin', 'Lefèvre', 'Benali', 'de La Tour', 'Müller', 'Nguyen', 'D’Angelo'];
const TOWNS = [
  ['13001', 'Marseille'],
  ['69003', 'Lyon'],
  ['35000', 'Rennes'],
  ['67000', 'Strasbourg'],
  ['64100', 'Bayonne'],
] as const;

function pick<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('Nothing to pick from');
  return item;
}

/** The same fictitious holder for the same number, with an e-mail of its own. */
export function generatedHolder(number: number) {
  const [zipcode, city] = pick(TOWNS, number);
  return {
    email: `expediteur-${String(number)}@agence.example`,
    firstname: pick(FIRST_NAMES, number),
    lastname: pick(LAST_NAMES, number),
    address1: `${String((number % 200) + 1)} rue de la République`,
    zipcode,
    city,
  };
}
