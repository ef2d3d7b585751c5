import type { Account } from '../account';
import { toParisDate } from '../paris-date';

/** AR24 mixes its flags: here `"0"`/`"1"` … */
const digit = (flag: boolean) => (flag ? '1' : '0');
/** … there 0/1, elsewhere booleans. */
const bit = (flag: boolean) => (flag ? 1 : 0);

/** The user object as `GET /user` and `POST /user` give it: the id is a string. */
export function userView(account: Account): Record<string, unknown> {
  const { firstname, lastname, company, company_siret, company_tva, custom_ref } = account;
  return {
    id: String(account.id),
    firstname,
    lastname,
    name: `${firstname} ${lastname}`.trim(),
    email: account.email,
    gender: account.gender,
    statut: account.statut,
    company: company || null,
    company_siret: company_siret || null,
    company_tva: company_tva || null,
    country: account.country,
    address1: account.address1,
    address2: account.address2,
    zipcode: account.zipcode,
    city: account.city,
    confirmed: digit(account.confirmed),
    cgu: bit(account.cgu),
    payment_active: account.payment,
    is_payment_possible: bit(account.payment),
    is_legal_entity: digit(account.is_legal_entity),
    notif_billing: digit(account.notif_billing),
    billing_email: account.billing_email || null,
    custom_ref: custom_ref || null,
    creation: toParisDate(account.createdAt),
    ...Object.fromEntries(
      Object.entries(account.notifications).map(([name, on]) => [name, digit(on)]),
    ),
    ...(account.verified && { is_identity_verified: true }),
  };
}

/** The same in `GET /user/list`, where the id is a number. */
export function listedUserView(account: Account): Record<string, unknown> {
  return { ...userView(account), id: account.id };
}
