import { totpAt } from '../domain/totp-at';
import type { LetterCode } from '../messaging/views';
import type { Use } from '../domain/use-entry';
import type { Background } from './background';
import { noteUse } from './note-use';

/** Who asks: without `holder`, the panel, which only shows the code. */
export interface CodeRequest {
  readonly holder?: string | undefined;
  readonly from?: Partial<Pick<Use, 'site' | 'page'>>;
  /** Whether a person's gesture is good for one more code, which it then uses up. */
  readonly isAllowed?: () => Promise<boolean>;
}

/** A panel that goes on showing codes is one use, for so long. */
const SHOWN_MS = 10 * 60_000;

/**
 * The code for a letter of this sender. AR24 takes each code once, so the code of a time step goes
 * to one page load; another has to wait for the next step. Without `holder` (the panel, which only
 * shows it) nothing is used up.
 */
export async function letterCode(
  background: Background,
  id: string,
  asking: CodeRequest = {},
): Promise<LetterCode> {
  // Not the sender's own lock: that one waits for AR24.
  return background.exclusively(`code:${id}`, () => codeFor(background, id, asking));
}

async function codeFor(
  background: Background,
  id: string,
  { holder, from = {}, isAllowed }: CodeRequest,
): Promise<LetterCode> {
  const { senders, vault, unlocked, handedCodes, clockDrift } = await background.stores();
  const record = await vault.get(id);
  // A key given and not yet proven may have retired the one before: its code could be refused.
  const unproven = (await senders.get(id))?.state === 'key-unproven';
  if (!record?.proven || unproven) return { kind: 'no-key' };
  const key = await unlocked.lend(id, (raw) => raw && vault.read(record, 'proven', raw));
  if (!key) return { kind: 'locked' };
  // Steps are counted on AR24's clock, instants are told on this computer's.
  const drift = await clockDrift.get();
  const { digits, step, ...code } = totpAt(key, background.now() + drift);
  const expiresAt = code.expiresAt - drift;
  const handed = await handedCodes.get(id);
  if (handed?.step === step) {
    const heldByAnother = holder ? handed.holder !== holder : handed.holder === 'proof';
    if (heldByAnother) return { kind: 'wait', until: expiresAt };
  }
  // Noted before it is given: no code leaves without a trace.
  if (holder && handed?.step !== step) {
    if (isAllowed && !(await isAllowed())) return { kind: 'gesture-needed' };
    const by = handed?.holder === holder && step - handed.step === 1 ? 'renewal' : 'person';
    await noteUse(background, id, { kind: 'code-filled', by, ...from });
  }
  if (holder) await handedCodes.put(id, { step, holder });
  else await noteShown(background, id);
  return { kind: 'code', digits, expiresAt, period: key.period };
}

async function noteShown(background: Background, id: string): Promise<void> {
  const { uses, unlocked } = await background.stores();
  const last = await unlocked.lend(id, (raw) => raw && uses.last(id, raw));
  if (last?.kind === 'code-shown' && background.now() - last.at < SHOWN_MS) return;
  await noteUse(background, id, { kind: 'code-shown' });
}
