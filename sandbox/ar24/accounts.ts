import type { Account } from './account';
import { Refusal } from './refusal';

const FIRST_ID = 50001;

/** All accounts of AR24, in the order of their ids. */
export class Accounts {
  private readonly byId = new Map<number, Account>();
  private readonly idByEmail = new Map<string, number>();

  add(fields: Omit<Account, 'id'>): Account {
    const account = { id: FIRST_ID + this.byId.size, ...fields };
    this.byId.set(account.id, account);
    this.idByEmail.set(account.email.toLowerCase(), account.id);
    return account;
  }

  withEmail(email: string): Account | undefined {
    const id = this.idByEmail.get(email.toLowerCase());
    return id === undefined ? undefined : this.byId.get(id);
  }

  all(): Account[] {
    return [...this.byId.values()];
  }

  /**
   * The account that a call is about, if this API customer may use it.
   * @throws Refusal `user_not_exist`, `user_unavailable`
   */
  usable(who: { id_user?: string; email?: string }): Account {
    const account = who.id_user
      ? this.byId.get(Number(who.id_user))
      : this.withEmail(who.email ?? '');
    if (!account) throw new Refusal('user_not_exist');
    if (account.access !== 'ours') throw new Refusal('user_unavailable');
    return account;
  }
}

/**
 * What AR24 wants of an account before anything is paid for.
 * @throws Refusal
 */
export function requireInGoodStanding(account: Account): void {
  if (!account.confirmed) throw new Refusal('user_account_not_confirmed');
  if (!account.cgu) throw new Refusal('user_eula_not_accepted');
  if (!account.payment) throw new Refusal('user_no_payment');
}
