import { connectMqtt } from '../../lib/handoff/mqtt/connect-mqtt';
import { startGiver, type GiverSession } from '../../lib/handoff/transfer/giver-session';
import { giverStep, type GiverEvent } from '../../lib/handoff/transfer/giver-step';
import { startTaker, type TakerSession } from '../../lib/handoff/transfer/taker-session';
import { takerStep, type TakerEvent } from '../../lib/handoff/transfer/taker-step';
import {
  meetingPlace,
  readTransferCode,
  shownTransferCode,
} from '../../lib/handoff/transfer/transfer-code';
import { surroundingsAt } from '../../lib/handoff/wire/surroundings';
import { RESEND_MS } from '../../lib/handoff/wire/timing';
import { topicsOf } from '../../lib/handoff/wire/topics';
import type { Transport } from '../../lib/handoff/wire/transport';
import '../relay/web-socket';

const now = () => surroundingsAt(Date.now());

/** Runs pieces of work one after the other, in the order in which they are given. */
function inTurn(): (work: () => Promise<void>) => Promise<void> {
  let queue = Promise.resolve();
  return (work) => (queue = queue.then(work));
}

/** A connection of its own to the relay. */
async function connected(
  relay: string,
  code: string,
  side: 'giver' | 'taker',
  take: (frame: Uint8Array) => Promise<void>,
): Promise<Transport> {
  const { link } = await meetingPlace(code);
  const { toComputer, toPhone } = await topicsOf(link.channel);
  const own = { publish: toPhone, subscribe: toComputer };
  const topics = side === 'giver' ? own : { publish: toComputer, subscribe: toPhone };
  const leaving = new AbortController();
  const transport = await new Promise<Transport>((resolve) => {
    const connection = connectMqtt({
      ...{ url: relay, topics, signal: leaving.signal },
      onMessage: (frame) => void take(frame),
      onState: (state) => {
        if (state === 'open') resolve(connection);
      },
    });
  });
  // Who leaves in the middle of an answer owes it to nobody.
  const unlessLeft = (error: unknown) => {
    if (!leaving.signal.aborted) throw error;
  };
  return {
    send: (frame) => transport.send(frame).catch(unlessLeft),
    close: () => leaving.abort(),
  };
}

/** Another computer that takes a sender, played by our own protocol over the real relay. */
export async function takingComputer(relay: string, typed: string) {
  const code = readTransferCode(typed) ?? '';
  let session: TakerSession = await startTaker(code, now());
  const given: string[] = [];
  const turn = inTurn();
  const step = (event: TakerEvent) =>
    turn(async () => {
      const done = await takerStep(session, event, now());
      session = done.session;
      if (done.given !== null) given.push(done.given);
      await Promise.all(done.frames.map((frame) => transport.send(frame)));
    });
  const take = (frame: Uint8Array) => step({ kind: 'frame', frame });
  const transport = await connected(relay, code, 'taker', take);
  await step({ kind: 'resume' });
  // The relay keeps nothing for a panel that is still connecting: as ours, it says its word again.
  const again = setInterval(() => {
    if (['greeting', 'words'].includes(session.stage.kind)) void step({ kind: 'resume' });
  }, RESEND_MS);
  return {
    given,
    words: () => (session.stage.kind === 'words' ? session.stage.words : null),
    stage: () => session.stage.kind,
    proven: () => step({ kind: 'result', result: 'proven' }),
    leave: () => {
      clearInterval(again);
      transport.close();
    },
  };
}

/** Another computer that gives a sender. */
export async function givingComputer(relay: string, text: string) {
  let session: GiverSession = await startGiver(now());
  const turn = inTurn();
  const step = (event: GiverEvent) =>
    turn(async () => {
      const done = await giverStep(session, event, now(), () => Promise.resolve(text));
      session = done.session;
      await Promise.all(done.frames.map((frame) => transport.send(frame)));
    });
  const take = (frame: Uint8Array) => step({ kind: 'frame', frame });
  const transport = await connected(relay, session.code, 'giver', take);
  return {
    code: shownTransferCode(session.code),
    words: () => (session.stage.kind === 'confirming' ? session.stage.words : null),
    stage: () => session.stage,
    /** The holder agrees. */
    agree: async () => {
      const { stage } = session;
      if (stage.kind !== 'confirming') throw new Error(stage.kind);
      await step({ kind: 'confirm', words: stage.words, among: stage.among });
    },
    leave: () => transport.close(),
  };
}
