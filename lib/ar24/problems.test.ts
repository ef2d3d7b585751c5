import { describe, expect, it } from 'vitest';
import {
  Ar24Maintenance,
  Ar24Redirected,
  Ar24Refusal,
  Ar24ServerFailed,
  Ar24TimedOut,
  Ar24TooManyRequests,
  Ar24Unreachable,
  Ar24Unreadable,
} from './ar24-errors';
import { problemOf } from './problems';

/** Every slug of docs/protocols/ar24.md that the extension's own calls can be answered with. */
const slugs: [slug: string, reason: string, field?: string][] = [
  ['token_missing', 'credentials-refused'],
  ['token_invalid', 'credentials-refused'],
  ['empty_signature', 'credentials-refused'],
  ['invalid_signature', 'credentials-refused'],
  ['empty_date', 'clock-wrong'],
  ['invalid_date', 'clock-wrong'],
  ['expired_date', 'clock-wrong'],
  ['date_in_future', 'clock-wrong'],
  ['missing_firstname', 'fields-invalid', 'firstname'],
  ['missing_lastname', 'fields-invalid', 'lastname'],
  ['missing_email', 'fields-invalid', 'email'],
  ['email_wrong_format', 'fields-invalid', 'email'],
  ['missing_address', 'fields-invalid', 'address1'],
  ['missing_city', 'fields-invalid', 'city'],
  ['missing_zipcode', 'fields-invalid', 'zipcode'],
  ['missing_country', 'fields-invalid', 'country'],
  ['error_country', 'fields-invalid', 'country'],
  ['error_gender', 'fields-invalid', 'gender'],
  ['missing_company_siret', 'fields-invalid', 'siret'],
  ['missing_company_tva', 'fields-invalid', 'vat'],
  ['error_company_siret', 'fields-invalid', 'siret'],
  ['user_name_empty', 'fields-invalid', 'lastname'],
  ['user_not_created', 'account-not-created'],
  ['user_unavailable', 'account-unavailable'],
  ['user_already_exist', 'email-taken'],
  ['user_not_exist', 'account-not-found'],
  ['user_account_not_confirmed', 'account-todo'],
  ['user_eula_not_accepted', 'account-todo'],
  ['user_no_payment', 'account-todo'],
  ['authentication_otp_invalid', 'key-refused'],
];

describe('what AR24’s refusals mean to the person', () => {
  it.each(slugs)('%s: %s', (slug, reason, field) => {
    const problem = problemOf(new Ar24Refusal(slug, 'their words'));
    expect(problem.reason).toBe(reason);
    expect(problem.fields?.map((one) => one.field)).toEqual(field && [field]);
  });

  it('shows AR24’s own words for a slug that is not known', () => {
    expect(problemOf(new Ar24Refusal('brand_new', 'Le compte est suspendu'))).toEqual({
      reason: 'refused-by-ar24',
      slug: 'brand_new',
      detail: 'Le compte est suspendu',
    });
  });

  it.each([
    [new Ar24Unreachable(), 'offline', false],
    [new Ar24TimedOut(), 'timed-out', false],
    [new Ar24Maintenance(), 'maintenance', true],
    [new Ar24TooManyRequests(), 'too-many-requests', true],
    [new Ar24Redirected(), 'redirected', false],
    [new Ar24ServerFailed(502), 'server-failed', false],
    [new Ar24Unreadable(), 'answer-unreadable', false],
  ])('%s: %s', (error, reason, nothingDone) => {
    expect(problemOf(error)).toEqual({ reason });
    expect(error.nothingDone).toBe(nothingDone);
  });
});
