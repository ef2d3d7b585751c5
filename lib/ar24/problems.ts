import type { FieldProblem, FieldReason } from '../domain/identity-fields';
import type { Problem, ProblemReason } from '../errors';
import {
  Ar24Maintenance,
  Ar24Redirected,
  Ar24Refusal,
  Ar24ServerFailed,
  Ar24TimedOut,
  Ar24TooManyRequests,
  Ar24Unreachable,
  type Ar24Error,
} from './ar24-errors';

/** The slugs that are about a field of the form, and what is wrong with it. */
const fieldSlugs: Readonly<Record<string, readonly [field: string, reason: FieldReason]>> = {
  missing_firstname: ['firstname', 'missing'],
  missing_lastname: ['lastname', 'missing'],
  missing_email: ['email', 'missing'],
  email_wrong_format: ['email', 'email-invalid'],
  invalid_email: ['email', 'email-invalid'],
  missing_address: ['address1', 'missing'],
  missing_city: ['city', 'missing'],
  missing_zipcode: ['zipcode', 'missing'],
  missing_country: ['country', 'missing'],
  error_country: ['country', 'country-invalid'],
  error_gender: ['gender', 'missing'],
  missing_company_siret: ['siret', 'missing'],
  error_company_siret: ['siret', 'siret-invalid'],
  missing_company_tva: ['vat', 'missing'],
  user_name_empty: ['lastname', 'missing'],
};

/** Every other slug of docs/protocols/ar24.md that our calls can meet. */
const slugs: Readonly<Record<string, ProblemReason>> = {
  token_missing: 'credentials-refused',
  token_invalid: 'credentials-refused',
  empty_signature: 'credentials-refused',
  invalid_signature: 'credentials-refused',
  empty_date: 'clock-wrong',
  invalid_date: 'clock-wrong',
  expired_date: 'clock-wrong',
  date_in_future: 'clock-wrong',
  user_already_exist: 'email-taken',
  user_not_created: 'account-not-created',
  user_not_exist: 'account-not-found',
  user_unavailable: 'account-unavailable',
  user_account_not_confirmed: 'account-todo',
  user_eula_not_accepted: 'account-todo',
  user_no_payment: 'account-todo',
  authentication_otp_invalid: 'key-refused',
};

function refusal({ slug, explanation }: Ar24Refusal): Problem {
  const field = fieldSlugs[slug];
  if (field) {
    const fields: FieldProblem[] = [{ field: field[0], reason: field[1] }];
    return { reason: 'fields-invalid', slug, fields };
  }
  const reason = slugs[slug];
  if (reason) return { reason, slug };
  return { reason: 'refused-by-ar24', slug, detail: explanation || slug };
}

/** What a failed call means to the person. */
export function problemOf(error: Ar24Error): Problem {
  if (error instanceof Ar24Refusal) return refusal(error);
  if (error instanceof Ar24Unreachable) return { reason: 'offline' };
  if (error instanceof Ar24TimedOut) return { reason: 'timed-out' };
  if (error instanceof Ar24Maintenance) return { reason: 'maintenance' };
  if (error instanceof Ar24TooManyRequests) return { reason: 'too-many-requests' };
  if (error instanceof Ar24Redirected) return { reason: 'redirected' };
  if (error instanceof Ar24ServerFailed) return { reason: 'server-failed' };
  return { reason: 'answer-unreadable' };
}
