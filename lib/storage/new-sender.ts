import { emptyIdentity } from '../domain/identity-fields';
import type { Sender } from '../domain/sender';

/** The sender that the first typed letter makes. */
export function newSender(id: string, now: number): Sender {
  return {
    id,
    state: 'draft',
    step: 'email',
    email: '',
    fields: emptyIdentity,
    accountId: null,
    todo: [],
    expectedOn: null,
    reminderWanted: false,
    keyProvenAt: null,
    syncedAt: null,
    intention: crypto.randomUUID(),
    createdAt: now,
    updatedAt: now,
  };
}
