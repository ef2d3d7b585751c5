import type { IdentityFields } from '../domain/identity-fields';
import type { DraftStep, Sender } from '../domain/sender';

/** What was typed; what is left out stays as it is. */
export interface DraftChange {
  readonly step?: DraftStep | undefined;
  readonly email?: string | undefined;
  readonly fields?: Partial<IdentityFields> | undefined;
}

export function withDraft(sender: Sender, { step, email, fields }: DraftChange): Sender {
  return {
    ...sender,
    step: step ?? sender.step,
    email: email ?? sender.email,
    fields: { ...sender.fields, ...fields },
  };
}
