import { emptyIdentity } from '../../lib/domain/identity-fields';
import type { SenderDetail } from '../../lib/messaging/views';

/** A sender whose letter is under way and whose vault is open, with what a test wants otherwise. */
export function sampleSender(change: Partial<SenderDetail> = {}): SenderDetail {
  return {
    id: '0b6c1c55-3c0e-4f3c-9e0f-7d9b1f3b2a10',
    name: 'Jeanne Martin',
    email: 'jeanne.martin@agence.example.fr',
    state: 'letter-on-its-way',
    expectedOn: '2025-12-02',
    step: 'summary',
    fields: { ...emptyIdentity, firstname: 'Jeanne', lastname: 'Martin' },
    hasAccount: true,
    todo: [],
    order: null,
    vault: 'unlocked',
    passkeys: 0,
    hasKey: false,
    reminderWanted: false,
    syncedAt: Date.now(),
    intention: '5a0f1d0e-25a4-4b62-9f40-0f2d3a1f6b77',
    expectedIfOrderedNow: '2025-12-05',
    rules: {},
    ...change,
  };
}
