import { send } from '../../messaging/send';
import type { SenderRow } from '../../messaging/views';
import { matchingSenders } from './matching-senders';
import type { PageContext } from '../page-context';
import type { Choice } from './choice';

/** The senders that this computer knows, as the background last said. */
export class KnownSenders {
  #rows: readonly SenderRow[] = [];
  #loaded: Promise<void> | null = null;
  isReachable = true;

  constructor(readonly page: PageContext) {}

  /** Asks for them, the first time or `anew`; resolves in any case. */
  load(anew = false): Promise<void> {
    if (anew || !this.isReachable) this.#loaded = null;
    this.#loaded ??= send('listSenders').then(
      ({ rows }) => {
        this.#rows = rows;
        this.isReachable = true;
      },
      () => {
        this.page.isOrphaned();
        this.isReachable = false;
      },
    );
    return this.#loaded;
  }

  /** Those whom a choice may mean: one, nobody known here, or several of one name. */
  meantBy(choice: Choice | null): readonly SenderRow[] {
    return choice ? matchingSenders(choice, this.#rows) : [];
  }

  byId(id: string): SenderRow | null {
    return this.#rows.find((row) => row.id === id) ?? null;
  }

  meansOne(one: Choice, other: Choice): boolean {
    const [found, another] = this.meantBy(one);
    const meant = this.meantBy(other);
    return !!found && !another && meant.length === 1 && meant[0]?.id === found.id;
  }
}
