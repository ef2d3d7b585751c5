/** May this API customer use the account? `pending` and `foreign` both answer `user_unavailable`. */
type Access = 'ours' | 'pending' | 'foreign';

export const GENDERS = ['M', 'F'] as const;
export const STATUSES = ['particulier', 'professionnel', 'administration', 'association'] as const;

export interface PostalAddress {
  address1: string;
  address2: string;
  zipcode: string;
  city: string;
  country: string;
}

/** What the creator of an account states about its holder. */
export interface AccountProfile extends PostalAddress {
  firstname: string;
  lastname: string;
  email: string;
  gender: (typeof GENDERS)[number];
  statut: (typeof STATUSES)[number];
  company: string;
  company_siret: string;
  company_tva: string;
  is_legal_entity: boolean;
  notif_billing: boolean;
  billing_email: string;
  custom_ref: string;
  notifications: Record<string, boolean>;
}

/** Where the account stands at AR24. */
interface AccountStanding {
  access: Access;
  /** The holder confirmed the e-mail address. */
  confirmed: boolean;
  /** The holder accepted the general conditions (CGU). */
  cgu: boolean;
  /** A means of payment is there: the holder's own, or the agency's. */
  payment: boolean;
  verified: boolean;
}

/** The keys of an account (base32) and the codes made from them that were taken. */
export interface AccountKeys {
  proven: string | undefined;
  /** Printed and not proven yet, oldest first. */
  pending: string[];
  /** `key:step`, for each code already accepted. */
  taken: Set<string>;
}

export interface Account extends AccountProfile, AccountStanding {
  id: number;
  /** Milliseconds since the epoch. */
  createdAt: number;
  keys: AccountKeys;
}

export function newKeys(proven?: string): AccountKeys {
  return { proven, pending: [], taken: new Set() };
}
