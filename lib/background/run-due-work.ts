import { displayName } from '../domain/sender';
import { awaitsLetter } from '../domain/sender-state';
import { parisDay } from '../domain/working-days';
import { logUnexpected } from '../log-unexpected';
import type { Background } from './background';
import { takeStep } from './handoff/handoff-session';
import { syncDue } from './accounts/sync-due';
import { takeTransferStep } from './transfer/transfer-session';
import { purgeDrafts } from './purge-drafts';

/** What a reminder is about; the sentence is composed where it is shown. */
export interface Reminder {
  readonly senderId: string;
  readonly name: string;
}

/**
 * What time alone brings about, announced: letters that are late from today on, holders who have accepted
 * meanwhile, drafts that were left and a hand-off that is over, both forgotten, and the reminders that are
 * due. Each reminder is given once.
 */
export async function runDueWork(background: Background): Promise<Reminder[]> {
  await takeStep(background, { kind: 'time' });
  await takeTransferStep(background, { kind: 'time' });
  await syncDue(background, Math.random());
  await purgeDrafts(background).catch((error: unknown) => logUnexpected('drafts', error));
  const due = await takeDueReminders(background);
  await background.announce();
  return due;
}

async function takeDueReminders(background: Background): Promise<Reminder[]> {
  const { senders, settings } = await background.stores();
  if ((await settings.getRules()).reminders === false) return [];
  const today = parisDay(background.now());
  const due: Reminder[] = [];
  for (const { id, state, email, fields, expectedOn, reminderWanted } of await senders.list()) {
    if (!awaitsLetter(state) || !reminderWanted || !expectedOn || expectedOn > today) continue;
    await senders.amend(id, { reminderWanted: false });
    due.push({ senderId: id, name: displayName(fields) ?? email });
  }
  return due;
}
