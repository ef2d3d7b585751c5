import { z } from 'zod';
import { asks, does } from '../method';
import type { JournalView, MissedTries, PasskeyView, SenderDetail } from '../views';
import { bySender, credentialId, id, none, passphrase, secret } from './parameters';

const touch = z.strictObject({ id, credentialId, output: secret });

export const keys = {
  /** Chooses the passphrase that protects a sender's key, and leaves it unlocked. */
  choosePassphrase: does<undefined>()(z.strictObject({ id, passphrase }), 'panel'),
  /** Puts another passphrase in place of the present one, which has to be given. */
  changePassphrase: does<undefined>()(
    z.strictObject({ id, passphrase, next: passphrase }),
    'panel',
  ),
  /** Unlocks a key; says which wrong passphrases were given since the last time. */
  unlock: does<MissedTries | null>()(z.strictObject({ id, passphrase }), 'panel'),
  /** The passkeys that unlock a sender's key, beside its passphrase. */
  listPasskeys: asks<readonly PasskeyView[]>()(bySender, 'panel'),
  /** Adds one to a key that is unlocked; `output` is what its authenticator made of `salt`. */
  addPasskey: does<undefined>()(touch.extend({ salt: secret }), 'panel'),
  removePasskey: does<undefined>()(z.strictObject({ id, credentialId }), 'panel'),
  unlockByPasskey: does<MissedTries | null>()(touch, 'panel'),
  lockAll: does<undefined>()(none, 'panel'),
  /** The key as read from the letter or typed: kept encrypted, then proven with AR24. */
  submitKey: does<SenderDetail>()(z.strictObject({ id, text: z.string().max(4000) }), 'panel'),
  /** Proves with AR24 a key that is already in the vault. */
  proveKey: does<SenderDetail>()(bySender, 'panel'),
  /** What was done with the key; null while it is locked. */
  getJournal: asks<JournalView | null>()(bySender, 'panel'),
} as const;
