import { problem } from '../../errors';
import { giverStep, type GiverEvent } from '../../handoff/transfer/giver-step';
import { startGiver } from '../../handoff/transfer/giver-session';
import { startTaker } from '../../handoff/transfer/taker-session';
import { takerStep, type TakerEvent } from '../../handoff/transfer/taker-step';
import { meetingPlace, readTransferCode } from '../../handoff/transfer/transfer-code';
import { toBase64 } from '../../handoff/wire/base64';
import { surroundingsAt } from '../../handoff/wire/surroundings';
import { topicsOf } from '../../handoff/wire/topics';
import type { TransferStep } from '../../messaging/protocol/transfer';
import type { OutgoingFrame } from '../../messaging/views';
import { provenSender, requireAllowed } from '../backup';
import type { Background } from '../background';
import { noteUse } from '../note-use';
import { sendableText } from './sendable-text';
import { nextForgettingOf, type GiverRecord, type TransferRecord } from './transfer-record';
import { transferView } from './transfer-view';

/** What comes is kept so long for a passphrase of this computer. */
const KEPT_MS = 15 * 60_000;

/** Of each side, what the other has no part in is passed over. */
export type TransferEvent = GiverEvent | TakerEvent;

/** Runs what reads and changes the transfer while nothing else does, in any window. */
const alone = <T>(background: Background, work: () => Promise<T>): Promise<T> =>
  background.exclusively('transfer', work);

interface Stepped {
  readonly record: TransferRecord;
  readonly outgoing: readonly OutgoingFrame[];
}

const outgoingTo = (topic: string, frames: readonly Uint8Array[]): OutgoingFrame[] =>
  frames.map((frame) => ({ topic, frame: toBase64(frame) }));

async function stepped(
  background: Background,
  record: TransferRecord,
  event: TransferEvent,
): Promise<Stepped> {
  const around = surroundingsAt(background.now());
  if (record.role === 'giver') {
    if (event.kind === 'result') return { record, outgoing: [] };
    const sender = () => textOf(background, record, event.kind);
    const { session, frames } = await giverStep(record.session, event, around, sender);
    const outgoing = outgoingTo(record.topics.toPhone, frames);
    return { record: { ...record, session }, outgoing };
  }
  if (event.kind === 'confirm') return { record, outgoing: [] };
  const { session, frames, given } = await takerStep(record.session, event, around);
  const ended = session.stage.kind === 'ended';
  const come = given === null ? record.given : { text: given, keptUntil: around.now + KEPT_MS };
  const next = { ...record, session, given: ended ? null : come };
  return { record: next, outgoing: outgoingTo(record.topics.toComputer, frames) };
}

/**
 * The sender as it leaves. The holder's agreement is noted before its first frame does; later ones, which
 * the other computer had missed, wait while the key is locked.
 */
async function textOf(
  background: Background,
  { senderId }: GiverRecord,
  event: TransferEvent['kind'],
): Promise<string | null> {
  const { unlocked } = await background.stores();
  const isFirst = event === 'confirm';
  if (!isFirst && !(await unlocked.isUnlocked(senderId))) return null;
  const text = sendableText(await provenSender(background, senderId));
  if (isFirst) await noteUse(background, senderId, { kind: 'moved-out' });
  return text;
}

/** Takes a step of the transfer under way, if there is one. What it leads to is kept before it leaves. */
export async function takeTransferStep(
  background: Background,
  event: TransferEvent,
  change: (record: TransferRecord) => TransferRecord = (record) => record,
): Promise<TransferStep> {
  return alone(background, async () => {
    const { transfers } = await background.stores();
    const before = await transfers.get();
    if (!before) return { view: { kind: 'none' }, outgoing: [] };
    const { record, outgoing } = await stepped(background, change(before), event);
    await keep(background, record);
    if (JSON.stringify(record) !== JSON.stringify(before)) await background.announce();
    return { view: transferView(record, background.now()), outgoing };
  });
}

async function keep(background: Background, record: TransferRecord): Promise<void> {
  const { transfers } = await background.stores();
  await transfers.put(record);
  await background.schedule.lookAtTransferAt(nextForgettingOf(record));
}

/** Tells the other computer of a transfer that it is over, for whoever can still send it. */
async function goodbye(background: Background): Promise<readonly OutgoingFrame[]> {
  const { transfers } = await background.stores();
  const record = await transfers.get();
  if (!record) return [];
  await transfers.clear();
  await background.schedule.lookAtTransferAt(null);
  return (await stepped(background, record, { kind: 'close' })).outgoing;
}

/** Begins a transfer of this side's making; the one before it ends. */
async function begin(
  background: Background,
  make: (relay: string) => Promise<TransferRecord>,
): Promise<TransferStep> {
  const { settings } = await background.stores();
  const { relay } = await settings.preferences();
  return alone(background, async () => {
    const outgoing = [...(await goodbye(background))];
    if (!relay) return { view: { kind: 'no-relay' }, outgoing };
    const { record, outgoing: first } = await stepped(background, await make(relay), {
      kind: 'resume',
    });
    await keep(background, record);
    await background.announce();
    return { view: transferView(record, background.now()), outgoing: [...outgoing, ...first] };
  });
}

/** Begins to give a sender to another computer: its key has to be unlocked and proven. */
export async function startTransfer(background: Background, id: string): Promise<TransferStep> {
  await requireAllowed(background);
  await provenSender(background, id);
  return begin(background, async (relay) => {
    const session = await startGiver(surroundingsAt(background.now()));
    const { link } = await meetingPlace(session.code);
    return { role: 'giver', relay, topics: await topicsOf(link.channel), senderId: id, session };
  });
}

/** Begins to take a sender, by the code of the computer that gives it. */
export async function joinTransfer(background: Background, typed: string): Promise<TransferStep> {
  await requireAllowed(background);
  const code = readTransferCode(typed);
  if (!code)
    throw problem('fields-invalid', { fields: [{ field: 'code', reason: 'code-invalid' }] });
  return begin(background, async (relay) => {
    const session = await startTaker(code, surroundingsAt(background.now()));
    const { link } = await meetingPlace(code);
    const topics = await topicsOf(link.channel);
    return { role: 'taker', relay, topics, session, given: null, senderId: null };
  });
}

/** A sender that is removed takes its transfer along. */
export async function leaveTransferOf(background: Background, senderId: string): Promise<void> {
  const { transfers } = await background.stores();
  const record = await transfers.get();
  if (record?.role === 'giver' && record.senderId === senderId) {
    await takeTransferStep(background, { kind: 'close' });
  }
}

export async function endTransfer(background: Background): Promise<TransferStep> {
  const outgoing = await alone(background, () => goodbye(background));
  await background.announce();
  return { view: { kind: 'none' }, outgoing };
}
