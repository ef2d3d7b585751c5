import { Ar24Refusal } from '../ar24/ar24-errors';
import type { User } from '../ar24/schemas';
import { companyNumber } from '../domain/company-number';
import { isCountryCode } from '../domain/country-codes';
import { isEmail } from '../domain/identity';
import type { TrialAccount } from './trial-world';

type Given = Readonly<Record<string, string>>;

/** AR24's « no », in its own shape. */
export const refusal = (slug: string) => new Ar24Refusal(slug, slug);

/** What `POST /user` must have, each with AR24's word where it is missing. */
const REQUIRED = [
  ['firstname', 'missing_firstname'],
  ['lastname', 'missing_lastname'],
  ['email', 'missing_email'],
  ['address1', 'missing_address'],
  ['city', 'missing_city'],
  ['zipcode', 'missing_zipcode'],
  ['country', 'missing_country'],
] as const;
const STATUSES = ['particulier', 'professionnel', 'administration', 'association'];

/**
 * Refuses what AR24 refuses of a new account, at the first parameter that is missing or wrong.
 * @throws Ar24Refusal
 */
export function requireProfile(given: Given): void {
  const text = (name: string) => (given[name] ?? '').trim();
  for (const [name, slug] of REQUIRED) if (!text(name)) throw refusal(slug);
  if (!isEmail(text('email'))) throw refusal('email_wrong_format');
  if (!['M', 'F'].includes(text('gender'))) throw refusal('error_gender');
  if (!isCountryCode(text('country'))) throw refusal('error_country');
  if (!STATUSES.includes(text('statut'))) throw refusal('user_not_created');
  const number = companyNumber({ statut: text('statut'), country: text('country') });
  if (number === 'siret' && !text('company_siret')) throw refusal('missing_company_siret');
  if (number === 'siret' && !/^\d{14}$/.test(text('company_siret'))) {
    throw refusal('error_company_siret');
  }
  if (number === 'vat' && !text('company_tva')) throw refusal('missing_company_tva');
}

/** An account as `GET /user` gives it. */
export function userOf({ id, profile, confirmed, cgu, verified }: TrialAccount): User {
  const text = (name: string) => profile[name] ?? '';
  return {
    id,
    email: text('email'),
    firstname: text('firstname'),
    lastname: text('lastname'),
    gender: text('gender'),
    statut: text('statut'),
    company: text('company'),
    company_siret: text('company_siret'),
    company_tva: text('company_tva'),
    address1: text('address1'),
    address2: text('address2'),
    zipcode: text('zipcode'),
    city: text('city'),
    country: text('country'),
    confirmed,
    cgu,
    // Nothing costs anything here, so nobody has to show how they would pay.
    payment_active: true,
    is_payment_possible: true,
    is_identity_verified: verified,
  };
}
