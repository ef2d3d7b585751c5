import type { Database } from './database';
import type { ErasableKeys } from './erasable-keys';
import { isUnreadable } from './sealed-forms';
import type { SenderStore } from './sender-store';
import type { VaultCopies } from './vault-copies';

const MARK = 'forgetting:';
/** Stands where a sender's id does. */
const EVERYTHING = 'everything';

interface Places {
  readonly database: Database;
  readonly erasable: ErasableKeys;
  readonly copies: VaultCopies;
  readonly senders: SenderStore;
}

/**
 * Forgets on the disk: what is to go is noted, its key destroyed, then its records taken out. A death
 * on the way is made up for when the database opens again.
 */
export class Forgetting {
  readonly #places: Places;

  constructor(places: Places) {
    this.#places = places;
  }

  /** A sender, its key and its journal of use. */
  async sender(id: string): Promise<void> {
    const { database, erasable, copies, senders } = this.#places;
    await database.put('values', true, MARK + id);
    // The copy first: what the person removed must not come back.
    await copies.remove(id);
    await erasable.destroy([id]);
    await senders.remove(id);
    await database.delete('values', MARK + id);
  }

  /** All keys; the caller erases the databases, in which nothing can be read any more. */
  async everything(): Promise<void> {
    const { database, erasable, copies } = this.#places;
    await database.put('values', true, MARK + EVERYTHING);
    await copies.clear();
    await erasable.destroyAll();
  }

  /**
   * Takes up what a death has left.
   * @returns whether everything was being forgotten: the caller erases the databases
   */
  async resume(): Promise<boolean> {
    const range = IDBKeyRange.bound(MARK, MARK + '\uffff');
    const marks = await this.#places.database.getAllKeys('values', range);
    if (marks.includes(MARK + EVERYTHING)) {
      await this.everything();
      return true;
    }
    for (const mark of marks) await this.sender(mark.slice(MARK.length));
    return false;
  }

  /** The ids of senders whose key is lost, and with it their names and codes. */
  async listUnreadable(): Promise<string[]> {
    const { database, erasable } = this.#places;
    const keys = await erasable.all();
    const senders = await database.getAll('senders');
    return senders
      .filter((sender) => isUnreadable(sender, keys.get(sender.id)))
      .map(({ id }) => id);
  }
}
