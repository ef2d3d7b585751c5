import {
  startComputer,
  linkOf,
  type ComputerSession,
} from '../../lib/handoff/computer/computer-session';
import { computerStep, type ComputerEvent } from '../../lib/handoff/computer/computer-step';
import type { GivenKey } from '../../lib/handoff/computer/receive-from-phone';
import { makePairingLink, parsePairingLink } from '../../lib/handoff/wire/pairing-link';
import { phoneStep, startPhone, type PhoneEvent } from '../../lib/handoff/phone/phone-session';
import type { PhoneView } from '../../lib/handoff/phone/phone-view';
import type { Surroundings } from '../../lib/handoff/wire/surroundings';

export type Frame = Uint8Array<ArrayBuffer>;

export const ROWS = [
  { name: 'Jeanne Martin', email: 'j•••@agence-du-parc.fr' },
  { name: 'Paul Durand', email: 'p•••@agence-du-parc.fr' },
];
export const KEY =
  'otpauth://totp/AR24:jeanne%40agence-du-parc.fr?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=AR24';
const START = Date.UTC(2026, 10, 24, 9);

/** A clock that stands still until it is moved, and the platform's randomness. */
export function surroundings() {
  const clock = { now: START };
  const around = (): Surroundings => ({
    now: clock.now,
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  });
  return { clock, around };
}

/** The computer's side; as in the background its session goes through JSON after every step. */
export async function computerSide(around: () => Surroundings) {
  let session: ComputerSession = await startComputer(ROWS, around());
  const sent: Frame[] = [];
  const given: GivenKey[] = [];
  return {
    sent,
    given,
    session: () => session,
    stage: () => session.stage,
    code: () => (session.stage.kind === 'confirming' ? session.stage.code : null),
    /** The person's pick, among the codes shown. */
    picking(code: string | null): ComputerEvent {
      const among = session.stage.kind === 'confirming' ? session.stage.candidates : [];
      return { kind: 'confirm', code, among };
    },
    link: () => makePairingLink('https://mobile.example.fr/', linkOf(session)),
    /** The frames that this step sends. */
    async take(event: ComputerEvent): Promise<Frame[]> {
      const step = await computerStep(session, event, around());
      session = JSON.parse(JSON.stringify(step.session)) as ComputerSession;
      sent.push(...(step.frames as Frame[]));
      if (step.given) given.push(step.given);
      return [...step.frames];
    },
  };
}

export type ComputerSide = Awaited<ReturnType<typeof computerSide>>;

/** A phone that has opened the address of the QR code. `sent` starts with its hello. */
export async function phoneSide(address: string, around: () => Surroundings) {
  const parsed = parsePairingLink(address);
  if (!parsed.ok) throw new Error(parsed.reason);
  let step = await startPhone(parsed.link, around());
  const sent: Frame[] = [...step.frames];
  return {
    sent,
    hello: step.frames,
    session: () => step.session,
    view: (): PhoneView => step.view,
    async take(event: PhoneEvent): Promise<Frame[]> {
      step = await phoneStep(step.session, event, around());
      sent.push(...step.frames);
      return [...step.frames];
    },
  };
}

export type PhoneSide = Awaited<ReturnType<typeof phoneSide>>;

/** Carries frames between the two, faithfully, until neither has anything more to say. */
export async function converse(
  computer: ComputerSide,
  phone: PhoneSide,
  { toComputer = [], toPhone = [] }: { toComputer?: readonly Frame[]; toPhone?: readonly Frame[] },
): Promise<void> {
  let [up, down] = [[...toComputer], [...toPhone]];
  while (up.length + down.length > 0) {
    const answers: Frame[] = [];
    for (const frame of up) answers.push(...(await computer.take({ kind: 'frame', frame })));
    up = [];
    for (const frame of down) up.push(...(await phone.take({ kind: 'frame', frame })));
    down = answers;
  }
}
