import { problem } from '../../errors';
import { toBase64 } from '../../handoff/wire/base64';
import { linkOf, startComputer } from '../../handoff/computer/computer-session';
import { computerStep, type ComputerEvent } from '../../handoff/computer/computer-step';
import { makePairingLink } from '../../handoff/wire/pairing-link';
import { topicsOf } from '../../handoff/wire/topics';
import { surroundingsAt } from '../../handoff/wire/surroundings';
import type { HandoffStep, OutgoingFrame } from '../../messaging/views';
import type { Background } from '../background';
import { receiveKey } from './receive-key';
import { nextForgetting, type HandoffRecord } from './handoff-record';
import { rowsFor } from './handoff-rows';
import { handoffView } from './handoff-view';

/** Runs what reads and changes the hand-off while nothing else does, in any window. */
const alone = <T>(background: Background, work: () => Promise<T>): Promise<T> =>
  background.exclusively('handoff', work);

/** One step of the session. What it leads to is kept before anything of it leaves. */
async function stepped(
  background: Background,
  record: HandoffRecord,
  event: ComputerEvent,
): Promise<{ record: HandoffRecord; outgoing: OutgoingFrame[] }> {
  const { session, frames, given } = await computerStep(
    record.session,
    event,
    surroundingsAt(background.now()),
  );
  const outgoing = frames.map((frame) => ({
    topic: record.topics.toPhone,
    frame: toBase64(frame),
  }));
  const next = { ...record, session };
  if (!given) return { record: next, outgoing };
  const { kept, result } = await receiveKey(background, next, given);
  const told = { ...next, given: kept };
  // What can be said at once overtakes « being proven ».
  return result
    ? stepped(background, told, { kind: 'result', result })
    : { record: told, outgoing };
}

async function keepAndAnswer(
  background: Background,
  before: HandoffRecord,
  record: HandoffRecord,
  outgoing: readonly OutgoingFrame[],
): Promise<HandoffStep> {
  const { handoff } = await background.stores();
  const changed = record.session !== before.session || record.given !== before.given;
  if (changed) await handoff.put(record);
  // Forgotten even where no page is open by then.
  await background.schedule.lookAtHandoffAt(nextForgetting(record));
  if (changed) await background.announce();
  return { view: await handoffView(background, record), outgoing };
}

/** Takes a step of the hand-off under way, if there is one. */
export async function takeStep(
  background: Background,
  event: ComputerEvent,
  change: (record: HandoffRecord) => HandoffRecord = (record) => record,
): Promise<HandoffStep> {
  return alone(background, async () => {
    const { handoff } = await background.stores();
    if (await handoff.prune()) await background.announce();
    const before = await handoff.get();
    if (!before) return { view: await handoffView(background, null), outgoing: [] };
    const { record, outgoing } = await stepped(background, change(before), event);
    return keepAndAnswer(background, before, record, outgoing);
  });
}

/** Tells the phone of a hand-off that it is over, for whoever can still send it. */
async function goodbye(background: Background): Promise<readonly OutgoingFrame[]> {
  const { handoff } = await background.stores();
  const record = await handoff.get();
  if (!record) return [];
  await handoff.clear();
  await background.schedule.lookAtHandoffAt(null);
  return (await stepped(background, record, { kind: 'close' })).outgoing;
}

/** Begins a hand-off for a sender; the one before it ends. */
export async function startHandoff(background: Background, id: string): Promise<HandoffStep> {
  const { senders, settings, handoff } = await background.stores();
  const rows = rowsFor(await senders.require(id), await senders.list());
  const { relay, companion } = await settings.preferences();
  const outgoing = await alone(background, () => goodbye(background));
  if (!relay || !companion) {
    return { view: { kind: 'no-relay', page: companion || null }, outgoing };
  }
  if (rows.length === 0) throw problem('not-possible-now');
  return alone(background, async () => {
    const shown = rows.map(({ name, email }) => ({ name, email }));
    const session = await startComputer(shown, surroundingsAt(background.now()));
    const link = linkOf(session);
    const record: HandoffRecord = {
      senderId: id,
      relay,
      link: makePairingLink(companion, link),
      topics: await topicsOf(link.channel),
      senderOf: Object.fromEntries(
        session.rows.map((row, at) => [row.id, rows[at]?.senderId ?? id]),
      ),
      session,
      given: null,
      settled: null,
    };
    // Another window may have begun one meanwhile: the last stands.
    const replaced = await goodbye(background);
    await handoff.put(record);
    await background.schedule.lookAtHandoffAt(nextForgetting(record));
    await background.announce();
    return { view: await handoffView(background, record), outgoing: [...outgoing, ...replaced] };
  });
}

/** A sender that is removed takes its hand-off along, and the key that came with it. */
export async function leaveHandoffOf(background: Background, senderId: string): Promise<void> {
  const { handoff } = await background.stores();
  const record = await handoff.get();
  if (!record || !Object.values(record.senderOf).includes(senderId)) return;
  await takeStep(background, { kind: 'close' }, (left) => ({ ...left, given: null }));
}

export async function endHandoff(background: Background): Promise<HandoffStep> {
  const outgoing = await alone(background, () => goodbye(background));
  await background.announce();
  return { view: { kind: 'none' }, outgoing };
}
