import { refusal } from './trial-profile';
import type { TrialAccount, TrialState } from './trial-world';

export const accountOf = (state: TrialState, email: string): TrialAccount | undefined =>
  state.accounts.find(({ profile }) => profile.email?.toLowerCase() === email.trim().toLowerCase());

/** @throws Ar24Refusal `user_not_exist` */
export function requireAccount(state: TrialState, id: string): TrialAccount {
  const account = state.accounts.find((known) => known.id === id);
  if (!account) throw refusal('user_not_exist');
  return account;
}

/** The state with one account changed. */
export function withAccount(state: TrialState, changed: TrialAccount): TrialState {
  const accounts = state.accounts.map((known) => (known.id === changed.id ? changed : known));
  return { ...state, accounts };
}

/** @throws Ar24Refusal for what AR24 wants of an account before anything is ordered or sent */
export function requireGoodStanding({ confirmed, cgu }: TrialAccount): void {
  if (!confirmed) throw refusal('user_account_not_confirmed');
  if (!cgu) throw refusal('user_eula_not_accepted');
}
