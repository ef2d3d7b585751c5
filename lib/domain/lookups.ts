/** What may be looked up at a public service while the form is filled in, each switched on by itself. */
export const lookupNames = ['company', 'address'] as const;
export type LookupName = (typeof lookupNames)[number];

/** The setting of each, under the same name in the administrator's policy. */
export const lookupSettings = { company: 'companyLookup', address: 'addressLookup' } as const;
export type LookupSetting = (typeof lookupSettings)[LookupName];
export type LookupChoices = Readonly<Record<LookupSetting, boolean>>;

/** `waiting`: wanted, by the policy or before, and the browser has no permission for its host. */
export type LookupStanding = 'off' | 'waiting' | 'on';

export interface LookupView {
  readonly name: LookupName;
  readonly standing: LookupStanding;
  /** What the browser is asked to permit. */
  readonly pattern: string;
  /** Whom the person is told that it asks. */
  readonly host: string;
}

/** Where the French State answers everybody, without an account. */
const PUBLIC_SERVICES: Readonly<Record<LookupName, string>> = {
  company: 'https://recherche-entreprises.api.gouv.fr/search',
  address: 'https://data.geopf.fr/geocodage/search',
};

/** Where a world that plays AR24 plays them. */
const PLAYED_SERVICES: Readonly<Record<LookupName, string>> = {
  company: '/recherche-entreprises/search',
  address: '/geocodage/search',
};

/** The address of a service. @param stage the origin of what plays AR24; null: AR24 is not played */
export function lookupService(name: LookupName, stage: string | null): string {
  return stage ? `${stage}${PLAYED_SERVICES[name]}` : PUBLIC_SERVICES[name];
}

/** A place as the postal address wants it; empty where the service does not say. */
export interface FoundAddress {
  readonly address1: string;
  readonly zipcode: string;
  readonly city: string;
}

export interface FoundCompany extends FoundAddress {
  readonly company: string;
  readonly siret: string;
  /** Whether the register has it as closed. */
  readonly isClosed: boolean;
}

/** Why a service gave nothing. */
export type LookupFailure = 'off' | 'unreachable' | 'busy' | 'unreadable';
export type CompanyAnswer =
  | { readonly kind: 'found'; readonly company: FoundCompany }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed'; readonly reason: LookupFailure };
/** `outdated`: another question of the same form came before the answer. */
export type AddressAnswer =
  | { readonly kind: 'found'; readonly addresses: readonly FoundAddress[] }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'failed'; readonly reason: LookupFailure };

/** The service answers from three characters on, of which the first is a letter or a digit. */
export const isSearchable = (typed: string) => /^[\p{L}\p{N}].{2,199}$/u.test(typed.trim());
