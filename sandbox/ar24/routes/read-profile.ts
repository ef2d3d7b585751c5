import { alpha2Codes, EU_COUNTRIES } from '../countries';
import { GENDERS, STATUSES } from '../account';
import type { AccountProfile } from '../account';
import { isEmail } from '../is-email';
import type { Params } from '../params';
import { Refusal } from '../refusal';
import { isSiret } from '../is-siret';
import type { Slug } from '../slug-messages';

/** AR24's notifications, all on unless the creator says otherwise. */
const NOTIFICATIONS = [
  'notify_ev',
  'notify_ar',
  'notify_ng',
  'notify_consent',
  'notify_eidas_to_valid',
  'notify_recipient_update',
  'notify_waiting_ar_answer',
] as const;

const REQUIRED: readonly (readonly [string, Slug])[] = [
  ['firstname', 'missing_firstname'],
  ['lastname', 'missing_lastname'],
  ['email', 'missing_email'],
  ['address1', 'missing_address'],
  ['city', 'missing_city'],
  ['zipcode', 'missing_zipcode'],
  ['country', 'missing_country'],
];

/**
 * The profile that `POST /user` states.
 * @throws Refusal at the first parameter that is missing or wrong
 */
export function readProfile(params: Params): AccountProfile {
  for (const [name, slug] of REQUIRED) if (params.text(name) === '') throw new Refusal(slug);
  if (!isEmail(params.text('email'))) throw new Refusal('email_wrong_format');
  const gender = GENDERS.find((known) => known === params.text('gender'));
  if (!gender) throw new Refusal('error_gender');
  const country = params.text('country').toUpperCase();
  if (!alpha2Codes.has(country)) throw new Refusal('error_country');
  const statut = STATUSES.find((known) => known === params.text('statut'));
  // AR24 publishes no slug for it.
  if (!statut) throw new Refusal('user_not_created');
  checkCompany(params, statut, country);
  return {
    ...readTexts(params),
    gender,
    statut,
    country,
    is_legal_entity: params.flag('is_legal_entity'),
    notif_billing: params.flag('notif_billing'),
    notifications: Object.fromEntries(NOTIFICATIONS.map((name) => [name, params.flag(name, true)])),
  };
}

function readTexts(params: Params) {
  return {
    firstname: params.text('firstname'),
    lastname: params.text('lastname'),
    email: params.text('email'),
    address1: params.text('address1'),
    address2: params.text('address2'),
    zipcode: params.text('zipcode'),
    city: params.text('city'),
    company: params.text('company'),
    company_siret: params.text('company_siret').replaceAll(' ', ''),
    company_tva: params.text('company_tva').replaceAll(' ', ''),
    billing_email: params.text('billing_email'),
    custom_ref: params.text('custom_ref'),
  };
}

function checkCompany(params: Params, statut: AccountProfile['statut'], country: string): void {
  if (statut !== 'professionnel' && statut !== 'administration') return;
  if (country === 'FR') {
    const siret = params.text('company_siret');
    if (siret === '') throw new Refusal('missing_company_siret');
    if (!isSiret(siret)) throw new Refusal('error_company_siret');
  } else if (EU_COUNTRIES.has(country) && params.text('company_tva') === '') {
    throw new Refusal('missing_company_tva');
  }
}
