import { displayName } from '../../domain/sender';
import type { GiverSession } from '../../handoff/transfer/giver-session';
import { shownTransferCode } from '../../handoff/transfer/transfer-code';
import type { TakerSession } from '../../handoff/transfer/taker-session';
import type { TransferView } from '../../messaging/protocol/transfer';
import { readBackupText } from '../../storage/sealed-backup';
import type { GiverRecord, TakerRecord, TransferRecord } from './transfer-record';

/** What is owed to this side: then it says its last word again, as the relay keeps none. */
const isDue = {
  giver: () => false,
  taker: ({ stage }: TakerSession) => stage.kind === 'greeting' || stage.kind === 'words',
};

function liveOf(record: TransferRecord, isAnswerDue: boolean, now: number) {
  const { relay, topics, session } = record;
  if (now >= session.endsAt) return null;
  const own = { subscribe: topics.toComputer, publish: topics.toPhone };
  const other = { subscribe: topics.toPhone, publish: topics.toComputer };
  const ways = record.role === 'giver' ? own : other;
  return { relay, topics: ways, endsAt: session.endsAt, isAnswerDue };
}

/** What a page shows of a transfer. The sender that came is named, and no more. */
export function transferView(record: TransferRecord | null, now: number): TransferView {
  if (!record) return { kind: 'none' };
  return record.role === 'giver' ? giverView(record, now) : takerView(record, now);
}

function giverView(record: GiverRecord, now: number): TransferView {
  const { senderId, session } = record;
  const { stage, code }: GiverSession = session;
  const live = liveOf(record, isDue.giver(), now);
  switch (stage.kind) {
    case 'waiting':
      return { kind: 'waiting', senderId, code: shownTransferCode(code), live };
    case 'greeted':
      return { kind: 'greeted', senderId, live };
    case 'confirming':
      return { kind: 'confirming', senderId, among: stage.among, live };
    case 'sent':
    case 'taken':
      return { kind: 'sent', senderId, taken: stage.kind === 'taken', live };
    case 'done':
      return { kind: 'done', role: 'giver', senderId, result: stage.result, live };
    case 'ended': {
      const { reason, left } = stage;
      return { kind: 'ended', role: 'giver', senderId, reason, left, live };
    }
  }
}

function takerView(record: TakerRecord, now: number): TransferView {
  const { session, given, senderId } = record;
  const { stage }: TakerSession = session;
  const live = liveOf(record, isDue.taker(session), now);
  switch (stage.kind) {
    case 'greeting':
      return { kind: 'looking', live };
    case 'words':
      return { kind: 'words', words: stage.words, live };
    case 'received': {
      const opened = given && readBackupText(given.text);
      if (!opened?.ok) {
        const reason = given ? 'failed' : 'expired';
        return { kind: 'ended', role: 'taker', senderId, reason, left: false, live };
      }
      const { email, fields } = opened.backup;
      const name = displayName(fields) ?? email;
      return { kind: 'received', name, email, keptUntil: given?.keptUntil ?? 0, live };
    }
    case 'done':
      return { kind: 'done', role: 'taker', senderId, result: stage.result, live };
    case 'ended':
      return { kind: 'ended', role: 'taker', senderId, reason: stage.reason, left: false, live };
  }
}
