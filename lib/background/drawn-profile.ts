import {
  placeNames,
  type Anchors,
  type PlaceName,
  type Places,
  type ProfileTest,
  type SiteProfile,
} from '../domain/site-profile';
import type { ProfileRecord } from '../storage/site-profile-store';
import { conflicts } from './site-knowledge';

/** A place that a person has shown. */
export interface Pointed {
  readonly place: PlaceName;
  readonly page: string;
  readonly anchors: Anchors;
  readonly html: string;
}

/** More pages than a site has of these kinds. */
const MOST_TESTS = 5;

/** What is kept once a person has shown a place of a page at `address`, on `today` (`YYYY-MM-DD`). */
export function withPointed(
  record: ProfileRecord,
  others: readonly SiteProfile[],
  { place, page, anchors, html }: Pointed,
  { address, today }: { readonly address: string; readonly today: string },
): Partial<ProfileRecord> {
  const { protocol, hostname } = new URL(address);
  const id = `drawn:${protocol}${hostname}`.replace(/[^\w:.-]/g, '-');
  const drawn = record.known.find(({ profile }) => profile.id === id)?.profile ?? {
    format: 1 as const,
    id,
    name: hostname,
    version: 0,
    origins: [`${protocol}//${hostname}`],
    places: {},
    notes: '',
    tests: [],
  };
  const profile: SiteProfile = {
    ...drawn,
    version: drawn.version + 1,
    places: { ...drawn.places, [place]: { page, anchors, seenOn: today } },
    tests: withTest(drawn.tests, { address: `${protocol}//${hostname}${page}`, html }),
  };
  const rest = record.known.filter((known) => known.profile.id !== id);
  const isContested = conflicts([...others.filter((other) => other.id !== id), profile]).length > 0;
  return {
    known: [...rest, { source: 'drawn', profile }],
    // Who has just shown it wants to go by it.
    chosen: isContested ? { ...record.chosen, [hostname]: id } : record.chosen,
    missing: record.missing.filter((gone) => gone.id !== id || gone.place !== place),
  };
}

/** A page that was shown again is proven by how it is now. */
function withTest(
  tests: readonly ProfileTest[],
  { address, html }: Pick<ProfileTest, 'address' | 'html'>,
): ProfileTest[] {
  if (!html) return [...tests];
  const expects = placeNames.filter((name) => html.includes(`data-expected="${name}"`));
  const others = tests.filter((test) => test.address !== address);
  return [...others, { address, html, expects }].slice(-MOST_TESTS);
}

/** What is kept once a page has said which places of a profile it has; null: nothing new. */
export function withNoted(
  record: ProfileRecord,
  {
    id,
    found,
    missing,
  }: { id: string; found: readonly PlaceName[]; missing: readonly PlaceName[] },
  today: string,
): Partial<ProfileRecord> | null {
  const known = record.known.find(({ profile }) => profile.id === id);
  if (!known) return null;
  const { places } = known.profile;
  // Only what was there once can be gone.
  const gone = missing.filter((place) => places[place]?.seenOn);
  const isSaid = (place: PlaceName) =>
    record.missing.some((said) => said.id === id && said.place === place);
  const seen = found.filter((place) => places[place] && places[place].seenOn !== today);
  if (gone.every(isSaid) && !found.some(isSaid) && seen.length === 0) return null;
  const dated = seen.map((place) => [place, { ...places[place], seenOn: today }] as const);
  const profile = {
    ...known.profile,
    places: { ...places, ...(Object.fromEntries(dated) as Places) },
  };
  return {
    known: record.known.map((one) => (one === known ? { ...one, profile } : one)),
    missing: [
      ...record.missing.filter(
        (said) => said.id !== id || ![...found, ...gone].includes(said.place),
      ),
      ...gone.map((place) => ({ id, place })),
    ],
  };
}
