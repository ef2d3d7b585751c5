import { problem } from '../errors';
import { fromBase64 } from '../handoff/wire/base64';
import type { MissedTries } from '../messaging/views';
import type { Touch } from '../storage/passkey-store';
import type { Background } from './background';
import { remember } from './unlocking';

/** A touch as it came in a message. */
export interface SentTouch {
  readonly id: string;
  readonly credentialId: string;
  /** Base64. */
  readonly output: string;
}

const PRF_BYTES = 32;

function touchOf({ credentialId, output }: SentTouch): Touch {
  const bytes = fromBase64(output);
  if (bytes?.length !== PRF_BYTES) throw problem('passkey-wrong');
  return { credentialId, output: bytes };
}

/** Adds a passkey to a sender whose key is unlocked. */
export async function addPasskey(
  background: Background,
  sent: SentTouch & { readonly salt: string },
): Promise<void> {
  const { passkeys, unlocked, keys } = await background.stores();
  await unlocked.lend(sent.id, async (raw) => {
    if (!raw) throw problem('vault-locked');
    const salt = fromBase64(sent.salt);
    if (salt?.length !== PRF_BYTES) throw problem('passkey-wrong');
    const touch = touchOf(sent);
    await passkeys.add(sent.id, raw, { ...touch, salt, addedAt: background.now() });
    touch.output.fill(0);
  });
  await keys.copy(sent.id);
}

export async function removePasskey(
  background: Background,
  id: string,
  credentialId: string,
): Promise<void> {
  const { passkeys, keys, settings } = await background.stores();
  const { passkeyRequired } = await settings.getRules();
  // Without it the passphrase would unlock again.
  if (passkeyRequired && (await passkeys.list(id)).length <= 1) throw problem('passkey-required');
  await passkeys.remove(id, credentialId);
  // The second copy too: what was taken away must not come back with it.
  await keys.copy(id);
}

/**
 * Unlocks a sender's key by a touch. Nobody guesses 32 bytes: no delay holds it up, and it ends the one
 * that wrong passphrases have made.
 * @returns the wrong passphrases before, for the holder to know of; null where there were none
 */
export async function unlockByPasskey(
  background: Background,
  sent: SentTouch,
): Promise<MissedTries | null> {
  const { passkeys, unlockFailures } = await background.stores();
  const touch = touchOf(sent);
  const raw = await passkeys.open(sent.id, touch);
  touch.output.fill(0);
  if (!raw) throw problem('passkey-wrong');
  const failures = await unlockFailures.get(sent.id);
  await unlockFailures.clear(sent.id);
  await remember(background, sent.id, raw);
  return failures.count === 0 ? null : failures;
}
