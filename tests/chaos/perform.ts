import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { emptyIdentity } from '../../lib/domain/identity-fields';
import type { LetterCode } from '../../lib/messaging/views';
import { lettersOf } from './account-of';
import { calm, sendLetter } from './ar24-side';
import { ask, type Run } from './ask';
import { deedsOf, type Deed, type Scene } from './deeds';
import { disturb, isDisturbingFrom } from './disturb';
import { nextCode } from './next-code';
import { performByHand, worksByHand } from './perform-by-hand';
import type { Schedule, Step } from './schedule';
import { listed, shown } from './truth';

/** One step of a schedule: what the person does, with everything that comes in between. */
export async function performStep(run: Run, schedule: Schedule, step: Step): Promise<void> {
  const scene = await look(run, schedule, step);
  const deeds = deedsOf(step, scene);
  const byHand = schedule.byHand && worksByHand(step, scene);
  const [before, during] = partition(step.disturbances, isDisturbingFrom(0));
  for (const disturbance of before) await disturb(run, disturbance, byHand);
  const disturbed = step.disturbances.length > 0;
  await Promise.all([
    step.action === 'race-for-the-last-place' && !scene.detail
      ? race(run, scene)
      : byHand
        ? performByHand(run, step, scene)
        : perform(run, 0, deeds, scene, disturbed),
    ...during.map(async (disturbance) => {
      await sleep(disturbance.after);
      if (disturbance.kind === 'second-window') await perform(run, 1, deeds, scene, true);
      else if (disturbance.kind !== 'double-click') await disturb(run, disturbance, byHand);
      else if (!byHand) await perform(run, 0, deeds, scene, true);
    }),
  ]);
}

/** What the person sees, and then what AR24 has done by then: that much can be known. */
async function look(run: Run, { people }: Schedule, step: Step): Promise<Scene> {
  const person = people[step.person];
  if (!person) throw new Error(`The schedule has no person ${step.person}.`);
  const detail = await shown(run, person.id);
  const ar24 = await calm(run.lane.sandbox);
  return { person, ledger: run.ledger.of(person), ar24, detail };
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

/** Does one thing after the other; where one is not done, the person stops and looks. */
export async function perform(
  run: Run,
  window: number,
  deeds: readonly Deed[],
  scene: Scene,
  disturbed: boolean,
): Promise<boolean> {
  for (const deed of deeds) {
    if (!(await doDeed(run, window, deed, scene, disturbed))) return false;
  }
  return true;
}

async function doDeed(
  run: Run,
  window: number,
  deed: Deed,
  { person, ledger, ar24 }: Scene,
  disturbed: boolean,
): Promise<boolean> {
  const { sandbox } = run.lane;
  switch (deed.kind) {
    case 'ask':
      if (deed.method === 'orderCredentials')
        ledger.confirming(String(deed.data.intention), lettersOf(ar24, person.email).length);
      return (await ask(run, window, deed.method, deed.data)).kind === 'done';
    case 'holder': {
      run.ledger.note(`  the holder of ${person.email}: ${deed.action}`);
      // In the second window the holder may have answered already.
      await sandbox.post('holder', { email: person.email, action: deed.action }).catch(() => null);
      return true;
    }
    case 'next-code':
      return nextCode(run, { person, ledger }, window);
    case 'send-letter':
      return sendWithCode(run, window, { person, ledger }, disturbed);
  }
}

async function sendWithCode(
  run: Run,
  window: number,
  { person, ledger }: Pick<Scene, 'person' | 'ledger'>,
  disturbed: boolean,
): Promise<boolean> {
  const answer = await ask(run, window, 'getLetterCode', { id: person.id, holder: randomUUID() });
  const code = answer.kind === 'done' ? (answer.value as LetterCode) : null;
  if (code?.kind !== 'code') {
    run.ledger.note(`  no code for a letter: ${code?.kind ?? 'no answer'}`);
    return false;
  }
  ledger.codeUsedAt = Date.now();
  const slug = await sendLetter(run.lane.sandbox, person.email, code.digits);
  run.ledger.note(`  a letter of ${person.email}: ${slug ?? 'sent'}`);
  if (slug !== null && !disturbed) {
    run.ledger.unexplained.push(`AR24 refused the code of a letter of ${person.email}: ${slug}`);
  }
  return slug === null;
}

/** Two windows add a sender at once, the person's and another, which is taken back. */
async function race(run: Run, { person: { id, email } }: Scene): Promise<void> {
  const other = `${id.slice(0, -4)}0000`;
  const draft = { step: 'email', fields: emptyIdentity };
  await Promise.all([
    ask(run, 0, 'saveDraft', { id, email, ...draft }),
    ask(run, 1, 'saveDraft', { id: other, email: `autre.${email}`, ...draft }),
  ]);
  const list = await listed(run).catch(() => null);
  if (list && list.rows.length > 2)
    run.ledger.unexplained.push('Two windows added a third sender.');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if ((await ask(run, 0, 'removeSender', { id: other })).kind === 'done') return;
  }
}
