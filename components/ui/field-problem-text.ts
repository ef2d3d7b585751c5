import type { FieldProblem } from '../../lib/domain/identity-fields';
import { messageName, t } from '../../lib/i18n';

/** The fields that have a sentence of their own for being left empty. */
const named = {
  gender: 'gender',
  firstname: 'firstname',
  lastname: 'lastname',
  statut: 'statut',
  company: 'company',
  siret: 'siret',
  vat: 'vat',
  address1: 'address1',
  zipcode: 'zipcode',
  city: 'city',
  email: 'email',
  passphrase: 'passphrase',
  token: 'token',
  privateKey: 'private_key',
  baseUrl: 'base_url',
} as const;

const hasOwnSentence = (field: string): field is keyof typeof named => field in named;

/** What is wrong with a field, in a sentence. */
export function fieldProblemText({ field, reason }: FieldProblem): string {
  if (reason === 'missing' && hasOwnSentence(field)) return t(`missing_field.${named[field]}`);
  return t(`field_problem.${messageName(reason)}`);
}

/** The same above the form, where a sentence that does not name its field stands behind its label. */
export function summedUp(problem: FieldProblem, labels: Readonly<Record<string, string>>): string {
  const text = fieldProblemText(problem);
  if (problem.reason === 'missing' && hasOwnSentence(problem.field)) return text;
  return t('form.error_of_field', { field: labels[problem.field] ?? problem.field, problem: text });
}
