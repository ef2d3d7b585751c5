import type { Order } from '../../lib/domain/order';
import type { SenderDetail, SenderList } from '../../lib/messaging/views';
import type { SandboxState } from '../../sandbox/control/sandbox-control';
import { accountOf, lettersOf, type Account } from './account-of';
import { ask, type Run } from './ask';
import type { Ledger, SenderLedger } from './ledger';
import type { Person } from './schedule';

/** Everything that can be known at one moment, from both sides. */
export interface Evidence {
  readonly ar24: SandboxState;
  readonly list: SenderList;
  readonly details: ReadonlyMap<string, SenderDetail>;
  readonly journal: readonly Order[];
  readonly ledger: Ledger;
  /** Of each sender with a key, once unlocked: the code it gave, held against AR24's key. */
  readonly codes: ReadonlyMap<string, 'right' | 'wrong' | 'none'>;
  /** How many times something was ended by force. */
  readonly deaths: number;
}

/** One sender, as the extension shows it and as AR24 has it. */
export interface SenderTruth {
  readonly person: Person;
  readonly ledger: SenderLedger;
  readonly detail: SenderDetail;
  readonly account: Account | undefined;
  readonly letters: number;
  readonly orders: readonly Order[];
}

/** The senders that the extension shows, each beside the truth about it. */
export function sendersOf({ ar24, details, journal, ledger }: Evidence): SenderTruth[] {
  const known = [...details.values()].filter(({ id }) => ledger.senders.has(id));
  return known.map((detail) => {
    const sender = ledger.of(detail);
    const { person } = sender;
    return {
      person,
      ledger: sender,
      detail,
      account: accountOf(ar24, person.email),
      letters: lettersOf(ar24, person.email).length,
      orders: journal
        .filter(({ senderId }) => senderId === detail.id)
        .sort((a, b) => a.intendedAt - b.intendedAt),
    };
  });
}

/** Reads the journal of orders as it lies on the disk. */
export async function readJournal({ lane }: Run): Promise<Order[]> {
  const page = await lane.window(0);
  return (await page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('expediteurs-lre');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const reading = database.transaction('orders').objectStore('orders').getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => { database.close(); resolve(reading.result); };
    };
  })`)) as Order[];
}

/** What the extension shows of one sender; null where it has none, or did not say. */
export async function shown(run: Run, id: string, window = 0): Promise<SenderDetail | null> {
  const answer = await ask(run, window, 'getSender', { id });
  return answer.kind === 'done' ? (answer.value as SenderDetail | null) : null;
}

export async function listed(run: Run): Promise<SenderList> {
  const answer = await ask(run, 0, 'listSenders', {});
  if (answer.kind !== 'done') throw new Error('The list of senders could not be read.');
  return answer.value as SenderList;
}
