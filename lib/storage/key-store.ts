import type { Sender } from '../domain/sender';
import { nextState, type SenderEvent } from '../domain/sender-state';
import { problem } from '../errors';
import { logUnexpected } from '../log-unexpected';
import type { Database } from './database';
import type { StoredVault } from './sealed-forms';
import type { VaultCopies } from './vault-copies';
import type { Sealed } from './vault-record';

/**
 * What happens to a sender's key: the vault and the sender's state move in one transaction, so that
 * no death leaves a proven key unproven. Each time the vault is copied to its second place.
 */
export class KeyStore {
  constructor(
    private readonly database: Database,
    private readonly copies: VaultCopies,
    private readonly now: () => number,
  ) {}

  /** The person gave a key: it waits for its proof, and the proven one stays meanwhile. */
  enter(id: string, candidate: Sealed): Promise<void> {
    return this.#move(id, 'key-entered', (vault) => ({ ...vault, candidate }));
  }

  /** The key given before is to be proven again; another window may just have proven it. */
  enterAgain(id: string): Promise<void> {
    return this.#move(id, 'key-entered', (vault) => {
      if (!vault.candidate) throw problem('not-possible-now');
      return vault;
    });
  }

  /** AR24 accepted the candidate, which takes the place of the key before it. */
  prove(id: string): Promise<void> {
    return this.#move(
      id,
      'key-proven',
      (vault) => ({ ...vault, proven: vault.candidate ?? vault.proven, candidate: null }),
      { keyProvenAt: this.now() },
    );
  }

  /** AR24 refused the candidate, and the key proven before goes on serving. */
  keepEarlier(id: string): Promise<void> {
    return this.#move(id, 'earlier-key-kept', (vault) => ({ ...vault, candidate: null }));
  }

  /** AR24 refused the candidate. It stays: a refusal may have other causes than the key. */
  refuse(id: string): Promise<void> {
    return this.#move(id, 'key-refused', (vault) => vault);
  }

  /** Copies a vault as it is now; the database has it already, so a failure is not the person's. */
  async copy(id: string): Promise<void> {
    const sender = await this.database.get('senders', id);
    const vault = await this.database.get('vaults', id);
    if (!sender || !vault) return;
    await this.copies.put({ sender, vault }).catch((error: unknown) => {
      logUnexpected('vault copy', error);
    });
  }

  async #move(
    id: string,
    event: SenderEvent,
    change: (vault: StoredVault) => StoredVault,
    more: Partial<Pick<Sender, 'keyProvenAt'>> = {},
  ): Promise<void> {
    const transaction = this.database.transaction(['senders', 'vaults'], 'readwrite');
    const sender = await transaction.objectStore('senders').get(id);
    const vault = await transaction.objectStore('vaults').get(id);
    if (!sender || !vault) throw problem('sender-gone');
    const state = nextState(sender.state, event);
    if (!state) throw problem('not-possible-now');
    const moved = { ...sender, ...more, state, updatedAt: this.now() };
    const changed = change(vault);
    await transaction.objectStore('senders').put(moved);
    await transaction.objectStore('vaults').put(changed);
    await transaction.done;
    await this.copy(id);
  }
}
