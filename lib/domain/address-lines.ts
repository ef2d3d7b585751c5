import type { IdentityFields } from './identity-fields';
import { displayName } from './sender';

/**
 * The address as it will stand on the envelope, one line each, empty lines left out.
 * The country stays a code: its name depends on the reader's language.
 */
export function addressLines(fields: IdentityFields): string[] {
  return [
    fields.company,
    displayName(fields) ?? '',
    fields.address1,
    fields.address2,
    `${fields.zipcode} ${fields.city}`.trim(),
  ].filter((line) => line !== '');
}
