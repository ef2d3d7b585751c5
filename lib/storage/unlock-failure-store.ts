import { z } from 'zod';
import { NO_FAILURES, type UnlockFailures } from '../domain/unlock-delay';
import type { Database } from './database';
import { stored } from './stored';

const shape: z.ZodType<UnlockFailures> = z.object({ count: z.number(), lastAt: z.number() });
const keyOf = (senderId: string) => `unlock-failures:${senderId}`;

/** Wrong passphrases per sender, kept across restarts: a delay that a restart ends is none. */
export class UnlockFailureStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async get(senderId: string): Promise<UnlockFailures> {
    return stored(shape, await this.#database.get('values', keyOf(senderId))) ?? NO_FAILURES;
  }

  async put(senderId: string, failures: UnlockFailures): Promise<void> {
    await this.#database.put('values', failures, keyOf(senderId));
  }

  async clear(senderId: string): Promise<void> {
    await this.#database.delete('values', keyOf(senderId));
  }
}
