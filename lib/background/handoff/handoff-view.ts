import type { HandoffView, LiveHandoff } from '../../messaging/views';
import type { Background } from '../background';
import { isLive, type HandoffRecord } from './handoff-record';
import { vaultState } from '../sender-view';

function liveHandoff(record: HandoffRecord): LiveHandoff {
  const { senderId, relay, topics, session } = record;
  const { endsAt, othersTold } = session;
  return {
    senderId,
    relay,
    topics: { subscribe: topics.toComputer, publish: topics.toPhone },
    expiresAt: endsAt,
    otherPhone: othersTold > 0,
  };
}

/** What a page shows of the hand-off. The key that was given is in no view. */
export async function handoffView(
  background: Background,
  record: HandoffRecord | null,
): Promise<HandoffView> {
  if (!record) return { kind: 'none' };
  const { session, given, link } = record;
  const senderId = given?.senderId ?? record.settled?.senderId ?? record.senderId;
  const live = isLive(record, background.now()) ? liveHandoff(record) : null;
  if (given) {
    const vault = await vaultState(await background.stores(), given.senderId);
    return { kind: 'received', senderId, vault, keptUntil: given.keptUntil, live };
  }
  const { stage } = session;
  switch (stage.kind) {
    case 'done':
      return { kind: 'done', senderId, result: stage.result, live };
    case 'ended': {
      // The passphrase came after the five minutes: what AR24 said of the key is the news.
      const result = record.settled?.result;
      if (result === 'proven' || result === 'unproven') {
        return { kind: 'done', senderId, result, live };
      }
      return { kind: 'ended', senderId, reason: stage.reason, live };
    }
    case 'waiting':
      return { kind: 'waiting', link, ...liveHandoff(record) };
    case 'confirming': {
      const { candidates, triesLeft, until } = stage;
      return { kind: 'confirming', candidates, triesLeft, until, ...liveHandoff(record) };
    }
    case 'paired':
      return { kind: 'paired', last: stage.last, ...liveHandoff(record) };
    case 'given':
      // Its key was kept in vain for as long as it may be.
      return { kind: 'ended', senderId, reason: 'expired', live };
  }
}
