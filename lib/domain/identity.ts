import { euVat, stdnum } from 'stdnum';
import { z } from 'zod';
import { companyNumber } from './company-number';
import { isCountryCode } from './country-codes';
import type { FieldProblem, IdentityFields } from './identity-fields';

/** A line of a postal address holds 38 characters (French standard NF Z10-011). */
const ADDRESS_LINE_LENGTH = 38;
const NAME_LENGTH = 50;

export function isEmail(text: string): boolean {
  return z.email().safeParse(text).success;
}

/** The typed text without what people add around it. */
export function trimmed(fields: IdentityFields): IdentityFields {
  const entries = Object.entries(fields).map(([field, value]: [string, string]) => [
    field,
    value.replace(/\s+/g, ' ').trim(),
  ]);
  return Object.fromEntries<string>(entries as [string, string][]) as unknown as IdentityFields;
}

function isSiret(text: string): boolean {
  return stdnum.FR?.siret?.validate(text).isValid ?? false;
}

function isVat(country: string, text: string): boolean {
  return (euVat[country] ?? []).some((validator) => validator.validate(text).isValid);
}

function companyProblems(fields: IdentityFields): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const wanted = companyNumber(fields);
  if (fields.statut !== 'particulier' && !fields.company) {
    problems.push({ field: 'company', reason: 'missing' });
  }
  if (wanted && !fields[wanted]) problems.push({ field: wanted, reason: 'missing' });
  else if (wanted === 'siret' && !isSiret(fields.siret)) {
    problems.push({ field: 'siret', reason: 'siret-invalid' });
  } else if (wanted === 'vat' && !isVat(fields.country, fields.vat)) {
    problems.push({ field: 'vat', reason: 'vat-invalid' });
  }
  return problems;
}

function addressProblems(fields: IdentityFields): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const field of ['address1', 'zipcode', 'city'] as const) {
    if (!fields[field]) problems.push({ field, reason: 'missing' });
  }
  for (const field of ['address1', 'address2', 'city'] as const) {
    if (fields[field].length > ADDRESS_LINE_LENGTH) problems.push({ field, reason: 'too-long' });
  }
  if (fields.country === 'FR' && fields.zipcode && !/^\d{5}$/.test(fields.zipcode)) {
    problems.push({ field: 'zipcode', reason: 'zipcode-invalid' });
  }
  if (!isCountryCode(fields.country))
    problems.push({ field: 'country', reason: 'country-invalid' });
  return problems;
}

/** What is wrong with the form, in the order of its fields; an empty list means it can be sent. */
export function identityProblems(typed: IdentityFields): FieldProblem[] {
  const fields = trimmed(typed);
  const problems: FieldProblem[] = [];
  for (const field of ['gender', 'firstname', 'lastname', 'statut'] as const) {
    if (!fields[field]) problems.push({ field, reason: 'missing' });
    else if (fields[field].length > NAME_LENGTH) problems.push({ field, reason: 'too-long' });
  }
  problems.push(...companyProblems(fields), ...addressProblems(fields));
  if (fields.terms !== '1') problems.push({ field: 'terms', reason: 'terms-unaccepted' });
  return problems;
}
