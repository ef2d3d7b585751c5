import { fromBase64, toBase64 } from '../../lib/handoff/wire/base64';
import type { HandoffStep, HandoffView } from '../../lib/messaging/views';
import { createHandlers } from '../../lib/background/create-handlers';
import { phoneSide, type Frame, type PhoneSide } from './handoff-sides';
import { ID, letterArrived } from './letter-arrived';
import type { Simulator } from './simulator';

export const panel = { id: 'ours', url: 'chrome-extension://ours/sidepanel.html' };

/** A sender whose letter has come, a relay and phone page that are set up, and a phone. */
export async function handoffWorld(simulator: Simulator) {
  const arrived = await letterArrived(simulator);
  const ask = () => createHandlers(arrived.background());
  const around = () => ({
    now: arrived.background().now(),
    random: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
  });
  let phone: PhoneSide | null = null;
  const held = () => {
    if (!phone) throw new Error('no phone has scanned anything');
    return phone;
  };
  await ask().saveHandoffAddresses(
    { relay: 'wss://relais.example.fr/mqtt', companion: 'https://mobile.example.fr/' },
    panel,
  );

  async function begin(): Promise<HandoffStep> {
    const outcome = await ask().startHandoff({ id: ID }, panel);
    if (!outcome.ok) throw new Error(outcome.problem.reason);
    return outcome.value;
  }
  /** Carries to the phone what the computer sends, and back what it answers. */
  async function carry({ outgoing }: HandoffStep): Promise<void> {
    for (const { frame } of outgoing) {
      const answers = await held().take({ kind: 'frame', frame: fromBase64(frame)! });
      for (const answer of answers) await hand(answer);
    }
  }
  async function hand(frame: Frame): Promise<void> {
    await carry(await ask().receiveHandoff({ frame: toBase64(frame) }, panel));
  }
  async function scan(): Promise<void> {
    const shown = (await begin()).view;
    if (shown.kind !== 'waiting') throw new Error(shown.kind);
    phone = await phoneSide(shown.link, around);
  }
  async function confirm(): Promise<void> {
    const shown = held().view();
    const code = shown.kind === 'code' ? shown.code : null;
    const { view } = await ask().syncHandoff({ resend: false }, panel);
    const among = view.kind === 'confirming' ? [...view.candidates] : [];
    await carry(await ask().confirmHandoff({ code, among }, panel));
  }
  const rowId = () => {
    const shown = held().view();
    return shown.kind === 'rows' ? shown.rows[0]!.id : '';
  };
  return {
    ...{ arrived, ask, around, begin, carry, hand, scan, confirm, rowId },
    phone: held,
    view: async (): Promise<HandoffView> =>
      (await ask().syncHandoff({ resend: false }, panel)).view,
    record: async () => (await arrived.background().stores()).handoff,
    pair: async (): Promise<void> => {
      await scan();
      await hand(held().hello[0]!);
      await confirm();
    },
    give: async (key: string): Promise<void> => {
      for (const frame of await held().take({ kind: 'give', rowId: rowId(), key })) {
        await hand(frame);
      }
    },
    letterKey: async () => (await arrived.letter()).otpauth_uri,
    prove: async () => {
      const outcome = await ask().proveHandoff(undefined, panel);
      if (outcome.ok) await carry(outcome.value);
      return outcome;
    },
  };
}

export type HandoffWorld = Awaited<ReturnType<typeof handoffWorld>>;
