/**
 * A site profile: what somebody has shown, or written down, of one back office. It names elements by
 * several anchors each, so that a page that changed is still understood, and one that changed too much is
 * not misunderstood.
 */
export const placeNames = ['panel', 'senders', 'code'] as const;
export type PlaceName = (typeof placeNames)[number];

/** What is known of one element. Texts are plain (no accents, lower case); an empty one says nothing. */
export interface Anchors {
  /** `*`: anything that can be clicked. */
  readonly tag: string;
  /** That of an `<input>`. */
  readonly type: string;
  /** What labels it for whoever looks at it. */
  readonly label: string;
  /** Its own words, if they are few. */
  readonly text: string;
  /** The last heading before it. */
  readonly landmark: string;
  /** What the field before it, and the one after, are called. */
  readonly before: string;
  readonly after: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Tags from the body down, each with its number among its like: `form.1 table.1 tr.2 td.2 select.1`. */
  readonly path: string;
  /** A CSS selector that found it alone when it was shown. */
  readonly selector: string;
}

interface Place {
  /** The pages that have it: see {@link matchesPage}. */
  readonly page: string;
  readonly anchors: Anchors;
  /** `YYYY-MM-DD` of the last day on which it was shown or found; empty: never yet. */
  readonly seenOn: string;
}

/** A page without anybody's data, and what has to be found on it. */
export interface ProfileTest {
  readonly address: string;
  /** What has to be found bears the attribute `data-expected` with the name of its place. */
  readonly html: string;
  readonly expects: readonly PlaceName[];
}

export type Places = Readonly<Partial<Record<PlaceName, Place>>>;

export interface SiteProfile {
  readonly format: 1;
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** `https://gestion.example.fr`, on any port; `https://*.example.fr`: it and its subdomains. */
  readonly origins: readonly string[];
  readonly places: Places;
  readonly notes: string;
  readonly tests: readonly ProfileTest[];
}

/** Whether a profile holds for the site of an address. */
export function holdsFor({ origins }: Pick<SiteProfile, 'origins'>, address: string): boolean {
  const at = partsOf(address);
  return origins.some((origin) => {
    const [, protocol, wild, host = ''] = /^(https?:)\/\/(\*\.)?([^/:]+)/.exec(origin) ?? [];
    if (!at || protocol !== at.protocol) return false;
    return at.host === host || (wild !== undefined && at.host.endsWith(`.${host}`));
  });
}

/**
 * Whether a page is one of those that a pattern names: `/lre/*` (one part of a path, or all that follows
 * at its end), `/index.php?module=lre` (these parameters and any others), `/#/compte`, or `*` for each.
 */
export function matchesPage(pattern: string, address: string): boolean {
  const at = partsOf(address);
  if (!at) return false;
  if (pattern === '*') return true;
  const [, path = '', query = '', route = ''] = /^([^?#]*)\??([^#]*)(.*)$/.exec(pattern) ?? [];
  const wanted = query.split('&').filter(Boolean);
  return (
    samePath(path, at.path) &&
    wanted.every((parameter) => at.parameters.includes(parameter)) &&
    (route === '' || samePath(route, at.route))
  );
}

/** The pattern of the pages like this one: numbers in its path are of one letter, not of the page. */
export function pagePattern(address: string): string {
  const at = partsOf(address);
  if (!at) return '*';
  const named = at.parameters.filter((parameter) => ROUTE_PARAMETER.test(parameter));
  const query = named.length > 0 ? `?${named.join('&')}` : '';
  return generalised(at.path) + query + generalised(at.route);
}

/** Where a profile comes from. */
export type ProfileSource = 'built-in' | 'drawn' | 'imported' | 'policy';

/** What is known of a site: its profiles, and which one a person chose where two say the same place. */
export interface SiteKnowledge {
  readonly profiles: readonly SiteProfile[];
  readonly chosen: string | null;
}

/** The one profile that says where a place is on a page; null: none does, or two do and nobody chose. */
export function profileOf(
  { profiles, chosen }: SiteKnowledge,
  place: PlaceName,
  address: string,
): SiteProfile | null {
  const found = profilesFor(profiles, place, address);
  const [only, another] = found;
  return another ? (found.find(({ id }) => id === chosen) ?? null) : (only ?? null);
}

/** The profiles that say where this place is on a page: two that say it are for the person to choose from. */
function profilesFor<P extends SiteProfile>(
  profiles: readonly P[],
  place: PlaceName,
  address: string,
): P[] {
  return profiles.filter((profile) => {
    const at = profile.places[place];
    return at !== undefined && holdsFor(profile, address) && matchesPage(at.page, address);
  });
}

/** `module=lre`, `page=compte`: which page of a site that has one path for all. */
const ROUTE_PARAMETER =
  /^(module|page|action|route|view|vue|rub|rubrique|p|m|a|op|do|cmd|ecran)=[a-z][\w/-]*$/i;

const isOfOneLetter = (part: string) => /\d{2,}|^\d+$|^[0-9a-f-]{16,}$/i.test(part);

const generalised = (path: string) =>
  path
    .split('/')
    .map((part) => (isOfOneLetter(part) && !/\.\w+$/.test(part) ? '*' : part))
    .join('/');

function samePath(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const found = path.split('/');
  const isOpen = wanted.at(-1) === '*';
  if (isOpen ? found.length < wanted.length : found.length !== wanted.length) return false;
  return wanted.every((part, at) => (part === '*' ? found[at] !== '' : part === found[at]));
}

/** The domain knows no URL of the platform. */
function partsOf(address: string) {
  const match = /^(https?:)\/\/([^/:?#]+)(?::\d+)?([^?#]*)(?:\?([^#]*))?(#.*)?$/i.exec(address);
  if (!match) return null;
  const [, protocol = '', host = '', path = '', query = '', hash = ''] = match;
  return {
    protocol: protocol.toLowerCase(),
    host: host.toLowerCase(),
    path: path || '/',
    parameters: query.split('&').filter(Boolean),
    route: /^#!?\//.test(hash) ? hash : '',
  };
}
