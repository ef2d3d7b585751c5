import type { IdentityFields } from '../domain/identity-fields';
import { companyNumber } from '../domain/company-number';
import { trimmed } from '../domain/identity';
import type { AccountTodo } from '../domain/sender';
import type { User } from './schemas';
import type { Parameters } from './ar24-transport';

/** What AR24 still wants of an account before it can order. */
export function todoOf(user: User): AccountTodo[] {
  const todo: AccountTodo[] = [];
  if (!user.confirmed) todo.push('email-unconfirmed');
  if (!user.cgu) todo.push('terms-unaccepted');
  if (!user.payment_active && !user.is_payment_possible) todo.push('payment-missing');
  return todo;
}

/** The form as AR24 knows the account. */
export function fieldsOf(user: User): IdentityFields {
  const { gender, firstname, lastname, statut, company, address1, address2, zipcode, city } = user;
  return {
    gender,
    firstname,
    lastname,
    statut,
    company,
    siret: user.company_siret,
    vat: user.company_tva,
    address1,
    address2,
    zipcode,
    city,
    country: user.country || 'FR',
    terms: user.cgu ? '1' : '',
  };
}

/**
 * The parameters of `POST /user` for a form that has no problems. The person ticked that the sender
 * confirms the e-mail address and accepts AR24's terms: hence `confirmed` and `cgu`.
 */
export function userParameters(
  email: string,
  typed: IdentityFields,
  customRef: string,
): Parameters {
  const fields = trimmed(typed);
  const number = companyNumber(fields);
  const digits = (text: string) => text.replace(/[\s.-]/g, '');
  return {
    email,
    gender: fields.gender,
    firstname: fields.firstname,
    lastname: fields.lastname,
    statut: fields.statut,
    address1: fields.address1,
    zipcode: fields.zipcode,
    city: fields.city,
    country: fields.country,
    ...(fields.address2 && { address2: fields.address2 }),
    ...(fields.statut !== 'particulier' && { company: fields.company, is_legal_entity: '1' }),
    ...(number === 'siret' && { company_siret: digits(fields.siret) }),
    ...(number === 'vat' && { company_tva: digits(fields.vat).toUpperCase() }),
    confirmed: '1',
    cgu: fields.terms === '1' ? '1' : '0',
    custom_ref: customRef,
  };
}
