import type { Outcome } from '../errors';
import { logUnexpected } from '../log-unexpected';
import { protocol, type MethodName } from '../messaging/protocol';
import type { Handlers, MessageSender } from '../messaging/receive';
import type { Background } from './background';
import type { HandlersOf } from './handler';
import { backups } from './handlers/backups';
import { handoff } from './handlers/handoff';
import { keys } from './handlers/keys';
import { letterCodes } from './handlers/letter-codes';
import { lookups } from './handlers/lookups';
import { orders } from './handlers/orders';
import { pageLetters } from './handlers/page-letters';
import { panel } from './handlers/panel';
import { senders } from './handlers/senders';
import { settings } from './handlers/settings';
import { sites } from './handlers/sites';
import { storage } from './handlers/storage';
import { transfer } from './handlers/transfer';
import { trial } from './handlers/trial';
import { problemFrom } from './problem-from';

/** One handler per method of the protocol; the compiler holds the two equal. */
const handlers: HandlersOf<typeof protocol> = {
  ...senders,
  ...orders,
  ...keys,
  ...letterCodes,
  ...backups,
  ...handoff,
  ...transfer,
  ...settings,
  ...lookups,
  ...pageLetters,
  ...sites,
  ...storage,
  ...panel,
  ...trial,
};

type Bound = (params: unknown, sender: MessageSender) => Promise<unknown>;
type Loose = (background: Background, params: unknown, sender: MessageSender) => Promise<unknown>;

/** The handlers, bound to what they work with. What *does* something answers and announces alike. */
export function createHandlers(background: Background): Handlers {
  const bind = (name: MethodName): Bound => {
    const handler = handlers[name] as Loose;
    const run: Bound = (params, sender) => handler(background, params, sender);
    if (protocol[name].effect !== 'does') return run;
    return (params, sender) => settled(background, () => run(params, sender));
  };
  const names = Object.keys(protocol) as MethodName[];
  return Object.fromEntries(names.map((name) => [name, bind(name)])) as unknown as Handlers;
}

/**
 * Runs what changes something, at once: it may need the caller's gesture. A failure is part of the
 * answer, and may have changed something too: the others are told either way.
 */
async function settled(
  background: Background,
  work: () => Promise<unknown>,
): Promise<Outcome<unknown>> {
  let outcome: Outcome<unknown>;
  try {
    outcome = { ok: true, value: await work() };
  } catch (error) {
    outcome = { ok: false, problem: problemFrom(error) };
  }
  // What was done is done, whether or not the others could be told.
  await background.announce().catch((error: unknown) => logUnexpected('announce', error));
  return outcome;
}
