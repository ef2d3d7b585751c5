import { startGiver, type GiverSession } from '../../lib/handoff/transfer/giver-session';
import { giverStep, type GiverEvent } from '../../lib/handoff/transfer/giver-step';
import { startTaker, type TakerSession } from '../../lib/handoff/transfer/taker-session';
import { takerStep, type TakerEvent } from '../../lib/handoff/transfer/taker-step';
import type { Surroundings } from '../../lib/handoff/wire/surroundings';

type Frame = Uint8Array<ArrayBuffer>;

export const SENDER_TEXT = '{"email":"jeanne@agence.example","key":"LETTERKEY"}';

/** The computer that gives; as in the background its session goes through JSON after every step. */
export async function givingSide(around: () => Surroundings) {
  let session: GiverSession = await startGiver(around());
  const sent: Frame[] = [];
  const state = { locked: false };
  return {
    sent,
    state,
    session: () => session,
    stage: () => session.stage,
    /** The person's pick among the words shown. */
    picking(words: string | null): GiverEvent {
      const among = session.stage.kind === 'confirming' ? session.stage.among : [];
      return { kind: 'confirm', words, among };
    },
    async take(event: GiverEvent): Promise<Frame[]> {
      const sender = () => Promise.resolve(state.locked ? null : SENDER_TEXT);
      const step = await giverStep(session, event, around(), sender);
      session = JSON.parse(JSON.stringify(step.session)) as GiverSession;
      sent.push(...step.frames);
      return [...step.frames];
    },
  };
}

/** The computer that takes. */
export async function takingSide(code: string, around: () => Surroundings) {
  let session: TakerSession = await startTaker(code, around());
  const sent: Frame[] = [];
  const given: string[] = [];
  return {
    sent,
    given,
    session: () => session,
    stage: () => session.stage,
    words: () => (session.stage.kind === 'words' ? session.stage.words : null),
    async take(event: TakerEvent): Promise<Frame[]> {
      const step = await takerStep(session, event, around());
      session = JSON.parse(JSON.stringify(step.session)) as TakerSession;
      sent.push(...step.frames);
      if (step.given !== null) given.push(step.given);
      return [...step.frames];
    },
  };
}

export type GivingSide = Awaited<ReturnType<typeof givingSide>>;
export type TakingSide = Awaited<ReturnType<typeof takingSide>>;

/** Carries frames to and fro until neither side has anything more to say. */
export async function carry(
  giver: GivingSide,
  taker: TakingSide,
  toGiver: readonly Frame[],
  toTaker: readonly Frame[] = [],
): Promise<void> {
  let [there, back] = [[...toGiver], [...toTaker]];
  while (there.length + back.length > 0) {
    const answers: Frame[] = [];
    for (const frame of there) answers.push(...(await giver.take({ kind: 'frame', frame })));
    const replies: Frame[] = [];
    for (const frame of back) replies.push(...(await taker.take({ kind: 'frame', frame })));
    [there, back] = [replies, answers];
  }
}
