import { setTimeout as sleep } from 'node:timers/promises';
import type { LetterCode, SenderDetail } from '../../lib/messaging/views';
import { PASSPHRASE } from '../e2e/support/journey';
import { absorbFaults, calm, isCodeOf } from './ar24-side';
import { ask, type Run } from './ask';
import { nextCode } from './next-code';
import { listed, readJournal, shown, type Evidence } from './truth';

/** After this, an order that is still under way hangs. */
const REST_WITHIN = 120_000;
const LOOK_EVERY = 50;

/**
 * Lets everything come to rest: no fault is left, AR24 does nothing any more, the background lives
 * and its journal is settled, and each sender has heard AR24's last word.
 */
export async function comeToRest(run: Run): Promise<void> {
  const { lane, ledger } = run;
  await absorbFaults(lane.sandbox);
  await calm(lane.sandbox);
  const deadline = Date.now() + REST_WITHIN;
  while ((await listed(run)).rows.some(({ state }) => state === 'ordering')) {
    if (Date.now() > deadline) {
      ledger.unexplained.push(`An order is still under way after ${REST_WITHIN / 1000} s.`);
      break;
    }
    await sleep(LOOK_EVERY);
  }
  await calm(lane.sandbox);
  for (const { id, state } of (await listed(run)).rows) {
    if (state !== 'draft') await hearAr24(run, id, state);
  }
}

/** AR24 can be reached now: the one failure left is an account whose holder has not consented. */
async function hearAr24(run: Run, id: string, state: string): Promise<void> {
  const answer = await ask(run, 0, 'refreshSender', { id });
  const waits =
    answer.kind === 'failed' &&
    answer.problem.reason === 'account-unavailable' &&
    state === 'access-requested';
  if (answer.kind === 'done' || waits) return;
  run.ledger.unexplained.push(`AR24 could not be asked at rest: ${JSON.stringify(answer)}`);
}

export async function gatherEvidence(run: Run): Promise<Evidence> {
  const { lane, ledger } = run;
  const list = await listed(run);
  const details = new Map<string, SenderDetail>();
  const codes = new Map<string, 'right' | 'wrong' | 'none'>();
  for (const { id } of list.rows) {
    const detail = await shown(run, id);
    if (!detail) continue;
    details.set(id, detail);
    if (detail.hasKey) codes.set(id, await codeGiven(run, detail));
  }
  return {
    ar24: await lane.sandbox.state(),
    list,
    details,
    journal: await readJournal(run),
    ledger,
    codes,
    deaths: lane.deaths,
  };
}

/** Whether the kept key gives a code, and one that AR24 takes, once its holder has unlocked it. */
async function codeGiven(
  run: Run,
  { id, vault }: SenderDetail,
): Promise<'right' | 'wrong' | 'none'> {
  const sender = run.ledger.of({ id });
  if (vault === 'locked') await ask(run, 0, 'unlock', { id, passphrase: PASSPHRASE });
  let code = await codeOf(run, id);
  if (code?.kind === 'wait') {
    sender.codeUsedAt = Date.now();
    await nextCode(run, { person: sender.person, ledger: sender });
    code = await codeOf(run, id);
  }
  if (code?.kind !== 'code') return 'none';
  const right = await isCodeOf(run.lane.sandbox, sender.person.email, code.digits);
  return right ? 'right' : 'wrong';
}

async function codeOf(run: Run, id: string): Promise<LetterCode | null> {
  const answer = await ask(run, 0, 'getLetterCode', { id });
  return answer.kind === 'done' ? (answer.value as LetterCode) : null;
}
