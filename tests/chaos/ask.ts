import { askBackground } from '../e2e/support/ask-background';
import type { MethodName } from '../../lib/messaging/protocol';
import type { Lane } from './lane';
import type { Answer, Ledger } from './ledger';
import { within } from './within';

type Data = Readonly<Record<string, unknown>>;

/** One run under way. */
export interface Run {
  readonly lane: Lane;
  readonly ledger: Ledger;
  /** Aborted when the schedule is over: a death that waits for its moment comes no more. */
  readonly over: AbortSignal;
}

/** Not worth a line in the account of a run. */
const READING: readonly MethodName[] = ['getSender', 'listSenders', 'getStatus'];

/** Longer than the longest wait for the next code, 30 s. */
const PATIENCE = 90_000;
/** A page that was being opened when its browser ended is never heard of again. */
const OPENED_WITHIN = 30_000;

/** Asks the background from one of the lane's windows, and keeps the ledger. Never rejects. */
export async function ask(
  { lane, ledger }: Run,
  window: number,
  method: MethodName,
  data: Data,
): Promise<Answer> {
  const { deaths, dying } = lane;
  const drafted = draftOf(ledger, method, data);
  ledger.asking(method, data);
  const answer = await hear(lane, window, method, data).catch((error: unknown): Answer => {
    if (!dying && lane.deaths === deaths) {
      ledger.unexplained.push(`${method} had no answer: ${String(error)}`);
    }
    return { kind: 'lost' };
  });
  ledger.answered(method, data, answer);
  drafted?.(answer.kind === 'done');
  if (!READING.includes(method))
    ledger.note(`  ${method} from window ${window + 1}: ${inWords(answer)}`);
  return answer;
}

async function hear(lane: Lane, window: number, method: MethodName, data: Data): Promise<Answer> {
  const page = await within(OPENED_WITHIN, lane.window(window));
  const given = Object.keys(data).length > 0 ? data : undefined;
  const value: unknown = await within(PATIENCE, askAnything(page, method, given));
  if (typeof value !== 'object' || value === null || !('ok' in value)) {
    return { kind: 'done', value };
  }
  const outcome = value as { ok: boolean; value: unknown; problem: never };
  if (!outcome.ok) return { kind: 'failed', problem: outcome.problem };
  return { kind: 'done', value: outcome.value };
}

/** The schedule decides what is asked, so the parameters are checked by the background alone. */
const askAnything = askBackground as unknown as (
  ...question: [page: unknown, method: MethodName, data: Data | undefined]
) => Promise<unknown>;

/** Writes down a draft before it is kept: what is there afterwards has to be one of those. */
function draftOf(ledger: Ledger, method: MethodName, data: Data) {
  const sender = ledger.senders.get(String(data.id));
  if (!sender || !['saveDraft', 'submitEmail', 'submitIdentity'].includes(method)) return null;
  const last = sender.drafts.at(-1);
  const email = (data.email ?? last?.email ?? '') as string;
  const fields = (data.fields ?? last?.fields ?? {}) as Record<string, string>;
  return ledger.drafting(sender, { email, fields });
}

function inWords(answer: Answer): string {
  if (answer.kind !== 'failed') return answer.kind;
  const { reason, slug } = answer.problem;
  return slug ? `${reason} (${slug})` : reason;
}
