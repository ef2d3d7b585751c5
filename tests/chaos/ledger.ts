import type { Problem } from '../../lib/errors';
import type { MethodName } from '../../lib/messaging/protocol';
import type { Person } from './schedule';

/** Where a key was given and not taken. */
const UNTAKEN: ReadonlySet<string> = new Set([
  'vault-locked',
  'passphrase-missing',
  'not-possible-now',
]);

/** How a question to the background ended. `lost`: nobody was left to hear the answer, or to give it. */
export type Answer =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'lost' };

export interface Draft {
  readonly email: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What one sender's person did, and was told. */
export class SenderLedger {
  /** The background said that the sender is kept. */
  acknowledged = false;
  /** An order was confirmed by a message with each of these intentions. */
  readonly intentions = new Set<string>();
  /** How many orders were confirmed in the panel, which knows the intention by itself. */
  presses = 0;
  /**
   * What the draft may hold: the last one acknowledged, and those whose answer was lost since; none
   * where a disturbance came amid the typing, so that any part of it may be what was kept.
   */
  drafts: Draft[] = [];
  /** A draft was written while another was: either may be the last. */
  draftsUnderWay = 0;
  /** Each order that was confirmed: when first (epoch ms), and the letters AR24 had printed by then. */
  readonly #confirmed: { intention: string; at: number; letters: number }[] = [];
  readonly keysGiven: string[] = [];
  /** The key whose proof the background has reported, until another is given. */
  provenKey: string | null = null;
  passphraseChosen = false;
  /** Millisecond of the last question that may have used up a code. */
  codeUsedAt = 0;

  constructor(readonly person: Person) {}

  /** Before an order leaves. Confirming it again makes no other of it. */
  confirming(intention: string, letters: number): void {
    if (this.#confirmed.at(-1)?.intention === intention) return;
    this.#confirmed.push({ intention, at: Date.now(), letters });
  }

  /**
   * Whether the order that the journal dates `intendedAt` had its letter printed: orders follow one
   * another, so the letter came before the next was confirmed.
   * @param letters how many there are by now
   */
  letterCame(intendedAt: number, letters: number): boolean {
    const index = this.#confirmed.findLastIndex(({ at }) => at <= intendedAt);
    const order = this.#confirmed[index];
    if (!order) throw new Error('An order is shown that nobody confirmed.');
    return (this.#confirmed[index + 1]?.letters ?? letters) > order.letters;
  }
}

/** What the persons of a run did and were told: the yardstick that the extension is held against. */
export class Ledger {
  readonly senders: ReadonlyMap<string, SenderLedger>;
  readonly failures: { readonly method: string; readonly problem: Problem }[] = [];
  /** What no disturbance explains; each a violation in itself. */
  readonly unexplained: string[] = [];
  readonly lines: string[] = [];
  #began = Date.now();

  constructor(people: readonly Person[]) {
    this.senders = new Map(people.map((person) => [person.id, new SenderLedger(person)]));
  }

  of({ id }: { readonly id: string }): SenderLedger {
    const sender = this.senders.get(id);
    if (!sender) throw new Error(`No person of this run has the sender ${id}.`);
    return sender;
  }

  note(line: string): void {
    this.lines.push(`${String(Date.now() - this.#began).padStart(6)} ms  ${line}`);
  }

  /** Before a question leaves. */
  asking(method: MethodName, data: Readonly<Record<string, unknown>>): void {
    const sender = this.senders.get(String(data.id));
    if (!sender) return;
    if (method === 'orderCredentials') sender.intentions.add(String(data.intention));
    if (method === 'submitKey') {
      sender.keysGiven.push(keyIn(String(data.text)));
      sender.provenKey = null;
    }
    if (method === 'submitKey' || method === 'proveKey') sender.codeUsedAt = Date.now();
  }

  /** After it was answered, or was not. */
  answered(method: MethodName, data: Readonly<Record<string, unknown>>, answer: Answer): void {
    if (answer.kind === 'failed') this.failures.push({ method, problem: answer.problem });
    const sender = this.senders.get(String(data.id));
    if (!sender) return;
    if (method === 'submitKey' && answer.kind === 'failed' && UNTAKEN.has(answer.problem.reason)) {
      sender.keysGiven.splice(sender.keysGiven.lastIndexOf(keyIn(String(data.text))), 1);
    }
    if (answer.kind !== 'done') return;
    if (method === 'saveDraft' || method === 'submitEmail') sender.acknowledged = true;
    if (method === 'choosePassphrase') sender.passphraseChosen = true;
    if (method === 'submitKey') sender.provenKey = keyIn(String(data.text));
  }

  /** Writes down a draft that is about to be kept; call what it returns with whether it was. */
  drafting(sender: SenderLedger, draft: Draft): (kept: boolean) => void {
    const alone = sender.draftsUnderWay === 0;
    sender.draftsUnderWay += 1;
    sender.drafts.push(draft);
    const known = sender.drafts.length;
    return (kept) => {
      sender.draftsUnderWay -= 1;
      if (kept && alone && sender.drafts.length === known) sender.drafts = [draft];
    };
  }
}

/** The base32 key in what a letter carries: the QR code's address, or the key itself. */
function keyIn(text: string): string {
  return /secret=([A-Z2-7]+)/.exec(text)?.[1] ?? text;
}
