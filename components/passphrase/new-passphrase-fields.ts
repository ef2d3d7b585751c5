import { html, type TemplateResult } from 'lit';
import type { FieldProblem } from '../../lib/domain/identity-fields';
import type { PolicyRules } from '../../lib/domain/policy';
import { textField } from '../ui/field';
import { passphraseHint } from './passphrase-hint';
import { passphraseProblems } from './passphrase-problems';

interface Owner {
  readonly name: string | null;
  readonly email: string | null;
}

interface Labels {
  readonly label: string;
  readonly again: string;
}

/** A passphrase that is being chosen, typed twice: `passphrase` and `passphrase-again` of the form. */
export function newPassphraseFields(
  { label, again }: Labels,
  rules: PolicyRules,
  problems: readonly FieldProblem[],
): TemplateResult {
  const secret = { value: '', stays: true, type: 'password' } as const;
  const both = { ...secret, autocomplete: 'new-password', problems } as const;
  return html`${textField({ ...both, name: 'passphrase', label, hint: passphraseHint(rules) })}
  ${textField({ ...both, name: 'passphrase-again', label: again })}`;
}

/** What was typed in a password field of a form; nothing where there is none. */
export const typedIn = (form: HTMLFormElement, name: string): string =>
  (new FormData(form).get(name) as string | null) ?? '';

/** What is wrong with the passphrase that was chosen in a form of these fields. */
export function newPassphraseProblems(
  form: HTMLFormElement,
  { name, email }: Owner,
): Promise<readonly FieldProblem[]> {
  const again = typedIn(form, 'passphrase-again');
  return passphraseProblems(typedIn(form, 'passphrase'), again, [name ?? '', email ?? '']);
}
