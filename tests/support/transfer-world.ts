import { createHandlers } from '../../lib/background/create-handlers';
import type { Outcome } from '../../lib/errors';
import type { TransferStep } from '../../lib/messaging/protocol/transfer';
import { ID, letterArrived } from './letter-arrived';
import type { Simulator } from './simulator';
import { testBackground } from './test-background';

export const panel = { id: 'ours', url: 'chrome-extension://ours/sidepanel.html' };
const addresses = { relay: 'wss://relais.example.fr/mqtt', companion: '' };

export const asked = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.problem.reason);
  return outcome.value;
};

/** A computer's handlers, and what a panel of it would show. */
export function computer(background: Parameters<typeof createHandlers>[0]) {
  const ask = () => createHandlers(background);
  const view = async () => (await ask().syncTransfer({ resend: false }, panel)).view;
  const useRelay = () => ask().saveHandoffAddresses(addresses, panel);
  const kinds = async (id: string) =>
    (await ask().getJournal({ id }, panel))?.entries.map(({ kind }) => kind) ?? [];
  return { ask, view, useRelay, kinds };
}

export type Computer = ReturnType<typeof computer>;

/** Two computers of one agency with a relay between them, and an identified sender on the old one. */
export async function transferWorld(simulator: Simulator) {
  const traffic: string[] = [];
  const arrived = await letterArrived(simulator);
  await arrived.identify();
  await arrived.nextStep();
  const there = await testBackground(simulator);
  there.clock.offset = arrived.world.clock.offset;
  const sides = { old: computer(arrived.background()), other: computer(there.background) };
  for (const side of [sides.old, sides.other]) await side.useRelay();

  /** Carries frames to and fro until nobody has anything more to say; all of them are kept. */
  async function carry(step: TransferStep, from: Computer): Promise<void> {
    const to = from === sides.old ? sides.other : sides.old;
    for (const { frame } of step.outgoing) {
      traffic.push(frame);
      await carry(await to.ask().receiveTransfer({ frame }, panel), to);
    }
  }
  async function meet(): Promise<void> {
    const { view } = asked(await sides.old.ask().startTransfer({ id: ID }, panel));
    if (view.kind !== 'waiting') throw new Error(view.kind);
    const joined = await sides.other.ask().joinTransfer({ code: view.code }, panel);
    await carry(asked(joined), sides.other);
  }
  /** What the holder picks: the other computer's words unless told. */
  async function pick(words?: string): Promise<TransferStep> {
    const [shown, mine] = [await sides.other.view(), await sides.old.view()];
    if (mine.kind !== 'confirming' || shown.kind !== 'words') throw new Error(mine.kind);
    const chosen = { words: words ?? shown.words, among: [...mine.among] };
    return asked(await sides.old.ask().confirmTransfer(chosen, panel));
  }
  return { arrived, there, sides, traffic, carry, meet, pick };
}

export type TransferWorld = Awaited<ReturnType<typeof transferWorld>>;
