import type { FieldProblem } from './domain/identity-fields';

/** Why something could not be done. Each has a sentence and a next step in `locales/`, under `problem`. */
export const problemReasons = [
  // reaching AR24
  'offline',
  'timed-out',
  'maintenance',
  'server-failed',
  'redirected',
  'too-many-requests',
  'answer-unreadable',
  'refused-by-ar24', // an unknown slug: AR24's own message is shown
  // this agency's access to AR24
  'credentials-missing',
  'credentials-refused',
  'clock-wrong',
  'address-not-permitted',
  // the account
  'email-already-here',
  'email-taken',
  'account-unavailable',
  'account-not-found',
  'account-todo',
  'account-not-created',
  'already-verified',
  'sender-limit-reached',
  'sender-not-allowed',
  'sender-gone',
  'not-possible-now',
  // the form
  'fields-invalid',
  // the key
  'key-empty',
  'key-is-hotp',
  'key-is-export',
  'key-not-in-code',
  'key-too-short',
  'key-has-foreign-characters',
  'key-secrets-differ',
  'key-encoder-unknown',
  'key-digits-out-of-range',
  'key-period-out-of-range',
  'key-parameters-unsupported',
  'key-refused',
  'key-refused-earlier-kept',
  // the vault
  'vault-locked',
  'passphrase-wrong',
  'passphrase-missing',
  'unlock-delayed',
  'passkey-wrong',
  'passkey-required',
  // a site profile
  'profile-unreadable',
  'profile-newer',
  // a backup
  'backup-passphrase-wrong',
  'backup-passkey-wrong',
  'backup-unreadable',
  'backup-newer',
  'backup-not-allowed',
  'unexpected',
] as const;

export type ProblemReason = (typeof problemReasons)[number];

/** A failure as it crosses a boundary: a reason to be worded, never a sentence of ours. */
export interface Problem {
  readonly reason: ProblemReason;
  /** AR24's slug and own message, for what we have no words for. */
  readonly slug?: string;
  readonly detail?: string;
  readonly fields?: readonly FieldProblem[];
  /** When it may be tried again, in epoch milliseconds. */
  readonly until?: number;
}

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** A {@link Problem} on its way up through our own code. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.slug ? `${problem.reason} (${problem.slug})` : problem.reason);
    this.name = 'ProblemError';
  }
}

export function problem(reason: ProblemReason, more: Omit<Problem, 'reason'> = {}): ProblemError {
  return new ProblemError({ reason, ...more });
}
