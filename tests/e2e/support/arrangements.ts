import { randomUUID } from 'node:crypto';
import { askBackground } from './ask-background';
import { camille, PASSPHRASE } from './journey';
import type { Stage } from './stage';

/** How far a sender is when the test begins. */
export type Standing = 'account-created' | 'letter-on-its-way' | 'identified';

/**
 * Brings a sender to where a test begins, by messages of an extension page instead of by hand.
 * @returns its id in the extension
 */
export async function arrangeSender(
  { agent, sandbox }: Pick<Stage, 'agent' | 'sandbox'>,
  standing: Standing,
  who = camille,
): Promise<string> {
  const { email, firstname, lastname } = who;
  await sandbox.post('seed', { users: [{ email, firstname, lastname }] });
  const { page } = await agent.openOptions();
  const id = randomUUID();
  const account = await done(askBackground(page, 'submitEmail', { id, email }));
  if (standing !== 'account-created') {
    await done(askBackground(page, 'orderCredentials', { id, intention: account.intention }));
  }
  if (standing === 'identified') {
    await done(askBackground(page, 'choosePassphrase', { id, passphrase: PASSPHRASE }));
    const { otp_key: text } = await sandbox.lastLetter();
    await done(askBackground(page, 'submitKey', { id, text }));
  }
  await page.close();
  return id;
}

/** Forgets every sender, in the extension and in the sandbox. */
export async function forgetSenders({ agent, sandbox }: Stage): Promise<void> {
  const { page } = await agent.openOptions();
  const { rows } = await askBackground(page, 'listSenders');
  for (const { id } of rows) await askBackground(page, 'removeSender', { id });
  await page.close();
  await sandbox.post('reset');
}

type Answer<T> = { ok: true; value: T } | { ok: false; problem: { reason: string } };

async function done<T>(question: Promise<Answer<T>>): Promise<T> {
  const answer = await question;
  if (!answer.ok) throw new Error(`The arrangement failed: ${answer.problem.reason}`);
  return answer.value;
}
