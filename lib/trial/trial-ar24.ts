import type { Ar24Client } from '../ar24/ar24-client';
import { accountOf, requireAccount, requireGoodStanding, withAccount } from './trial-accounts';
import { codeTaken, keyProven, newTrialKey } from './trial-code';
import { refusal, requireProfile, userOf } from './trial-profile';
import type { TrialAccount, TrialState, TrialWorld } from './trial-world';

const FIRST_ID = 70_001;

/**
 * AR24 as the trial has it, behind the same interface as the real one and with its refusals. It knows no
 * address and is given no way to call one: nothing here can leave this browser.
 */
export function trialAr24(world: TrialWorld): Ar24Client {
  const ask = async (id: string) => void requireAccount(await world.get(), id);
  return {
    async findUser(by) {
      const state = await world.get();
      const account =
        'email' in by
          ? accountOf(state, by.email)
          : state.accounts.find((known) => known.id === by.id);
      return account ? userOf(account) : null;
    },
    async listUsers({ start, max }) {
      const { accounts } = await world.get();
      return accounts.slice(start, start + max).map(userOf);
    },
    createUser: (given) => world.change((state) => withNewAccount(state, given)),
    async requestAccess(email) {
      if (!accountOf(await world.get(), email)) throw refusal('user_not_exist');
    },
    requestTerms: ask,
    requestPayment: ask,
    orderIdentity: (id) =>
      world.change((state) => {
        const account = requireAccount(state, id);
        requireGoodStanding(account);
        const printed = [...account.printed, newTrialKey()];
        return [withAccount(state, { ...account, printed }), undefined];
      }),
    proveCode: (id, code) =>
      world.change((state) => {
        const account = requireAccount(state, id);
        const keys = account.proven ? [account.proven, ...account.printed] : account.printed;
        const taken = codeTaken(account, keys, code, world.now());
        if (!taken) return [state, false];
        return [withAccount(state, keyProven(taken.account, taken.key)), true];
      }),
  };
}

function withNewAccount(state: TrialState, given: Readonly<Record<string, string>>) {
  requireProfile(given);
  if (accountOf(state, given.email ?? '')) throw refusal('user_already_exist');
  const account: TrialAccount = {
    id: String(FIRST_ID + state.accounts.length),
    profile: given,
    confirmed: given.confirmed === '1',
    cgu: given.cgu === '1',
    verified: false,
    proven: null,
    printed: [],
    taken: [],
  };
  return [{ ...state, accounts: [...state.accounts, account] }, userOf(account)] as const;
}
