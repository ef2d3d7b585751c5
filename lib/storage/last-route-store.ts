import type { Database } from './database';

const LAST_ROUTE = 'last-route';

/**
 * Where the panel stood last. In the database, because a content script can write `storage.local`
 * and would choose what the panel opens at; whoever reads it judges its shape.
 */
export class LastRouteStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  get(): Promise<unknown> {
    return this.#database.get('values', LAST_ROUTE);
  }

  async put(route: unknown): Promise<void> {
    await this.#database.put('values', route, LAST_ROUTE);
  }
}
