import { parseOtpKey, type OtpKey } from '../../domain/otp-key';
import { totpAt } from '../../domain/totp-at';
import { problem, ProblemError } from '../../errors';
import type { RawDataKey } from '../../storage/vault';
import { senderLock, type Background } from '../background';

/** Lends the raw data key of an unlocked vault; otherwise the problem that says what to do. */
async function withUnlockedKey(
  background: Background,
  id: string,
  work: (raw: RawDataKey) => Promise<void>,
): Promise<void> {
  const { vault, unlocked } = await background.stores();
  if (!(await vault.get(id))) throw problem('passphrase-missing');
  await unlocked.lend(id, (raw) => {
    if (!raw) throw problem('vault-locked');
    return work(raw);
  });
}

/** Keeps the key that the person gave, encrypted, before anything else; then proves it. */
export async function submitKey(background: Background, id: string, text: string): Promise<void> {
  const parsed = parseOtpKey(text);
  if (!parsed.ok) throw problem(parsed.reason);
  const { vault, keys } = await background.stores();
  const keep = async (raw: RawDataKey) => {
    await keys.enter(id, await vault.sealKey(id, raw, parsed.key));
    await background.announce();
    await prove(background, id, raw);
  };
  await background.exclusively(senderLock(id), () => withUnlockedKey(background, id, keep));
}

/**
 * The same for a key that is in use on another computer, which may have spent the code of this instant: where
 * AR24 refuses it, the next one is tried before the key is said to be bad.
 */
export async function submitKeyInUse(
  background: Background,
  id: string,
  text: string,
): Promise<void> {
  const parsed = parseOtpKey(text);
  try {
    await submitKey(background, id, text);
  } catch (error) {
    const isRefused = error instanceof ProblemError && error.problem.reason === 'key-refused';
    if (!isRefused || !parsed.ok) throw error;
    const { clockDrift } = await background.stores();
    const drift = await clockDrift.get();
    await background.until(totpAt(parsed.key, background.now() + drift).expiresAt - drift);
    await proveKeptKey(background, id);
  }
}

/** Proves a key that was given before: AR24 could not be asked then, or refused it. */
export async function proveKeptKey(background: Background, id: string): Promise<void> {
  const { keys } = await background.stores();
  const proveAgain = async (raw: RawDataKey) => {
    await keys.enterAgain(id);
    await prove(background, id, raw);
  };
  await background.exclusively(senderLock(id), () => withUnlockedKey(background, id, proveAgain));
}

async function prove(background: Background, id: string, raw: RawDataKey): Promise<void> {
  const { senders, vault, keys } = await background.stores();
  const { accountId } = await senders.require(id);
  const record = await vault.get(id);
  const key = record && (await vault.read(record, 'candidate', raw));
  if (!record || !key || !accountId) throw problem('not-possible-now');
  if (await submitCode(background, id, accountId, key)) {
    await keys.prove(id);
    return;
  }
  if (record.proven) {
    await keys.keepEarlier(id);
    throw problem('key-refused-earlier-kept');
  }
  await keys.refuse(id);
  throw problem('key-refused');
}

/** Submits a code of this key: whether AR24 accepts it; asked again where its answer showed our clock to be wrong. */
async function submitCode(
  background: Background,
  id: string,
  accountId: string,
  key: OtpKey,
): Promise<boolean> {
  const { clockDrift, handedCodes } = await background.stores();
  const ar24 = await background.ar24();
  const drift = await clockDrift.get();
  const before = await handedCodes.get(id);
  const code = await freshCode(background, id, key);
  // Noted first: when the answer is lost, AR24 may have taken the code.
  await handedCodes.put(id, { step: code.step, holder: 'proof' });
  if (await ar24.proveCode(accountId, code.digits)) return true;
  await handedCodes.put(id, before);
  return drift !== (await clockDrift.get()) && submitCode(background, id, accountId, key);
}

/** A code that AR24 has not taken yet: it takes each one once, so after a proof the next is due. */
async function freshCode(background: Background, id: string, key: OtpKey) {
  const { handedCodes, clockDrift } = await background.stores();
  const drift = await clockDrift.get();
  const code = totpAt(key, background.now() + drift);
  const handed = await handedCodes.get(id);
  if (handed?.step !== code.step) return code;
  await background.until(code.expiresAt - drift);
  return totpAt(key, background.now() + drift);
}
