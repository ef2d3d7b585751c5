import { setTimeout as sleep } from 'node:timers/promises';
import { TOTP } from 'otpauth';
import { z } from 'zod';
import { callAr24 } from '../../sandbox/back-office/call-ar24';
import { readCredentials } from '../../sandbox/read-credentials';
import type { SandboxControl, SandboxState } from '../../sandbox/control/sandbox-control';
import { accountOf } from './account-of';

const LOOK_EVERY = 20;

/** Waits until what AR24 has begun is done: an order may be carried out after its caller's death. */
export async function calm(sandbox: SandboxControl): Promise<SandboxState> {
  for (;;) {
    const state = await sandbox.state();
    if (!state.calls.some(({ outcome }) => outcome === 'in-progress')) return state;
    await sleep(LOOK_EVERY);
  }
}

/** Uses up the faults that nothing met, by calls that AR24 would refuse. */
export async function absorbFaults(sandbox: SandboxControl): Promise<void> {
  for (;;) {
    const { faults } = await sandbox.state();
    const [fault] = faults;
    if (!fault) return;
    const path = fault.path === '*' ? '/user' : fault.path;
    const method = fault.method ?? 'POST';
    await fetch(`${sandbox.ar24}${path}`, { method }).catch(() => undefined);
  }
}

/** AR24's clock moves ahead of this computer's by so many milliseconds more. */
export async function moveClock(sandbox: SandboxControl, milliseconds: number): Promise<void> {
  const { clock_offset_ms } = await sandbox.state();
  await sandbox.post('clock', { offset_ms: clock_offset_ms + milliseconds });
}

/** Whether `digits` are a code that AR24 would take for this account's proven key. */
export async function isCodeOf(
  sandbox: SandboxControl,
  email: string,
  digits: string,
): Promise<boolean> {
  const state = await sandbox.state();
  const key = accountOf(state, email)?.otp_key;
  if (!key) return false;
  const totp = new TOTP({ secret: key });
  return totp.validate({ token: digits, timestamp: Date.parse(state.now), window: 1 }) !== null;
}

const mailSchema = z.object({ id: z.string() });

/** Sends a registered letter as the back office does. @returns null, or AR24's slug */
export async function sendLetter(
  sandbox: SandboxControl,
  email: string,
  otp: string,
): Promise<string | null> {
  const account = accountOf(await sandbox.state(), email);
  const params = {
    id_user: String(account?.id),
    to_email: 'paul.martin@locataire.example',
    to_firstname: 'Paul',
    to_lastname: 'Martin',
    dest_statut: 'particulier',
    content: '<p>Bonjour</p>',
    eidas: '1',
    otp,
  };
  const access = { ar24: sandbox.ar24, credentials: await readCredentials() };
  const answer = await callAr24(access, { method: 'POST', path: '/mail', params }, mailSchema);
  return answer.ok ? null : answer.slug;
}
