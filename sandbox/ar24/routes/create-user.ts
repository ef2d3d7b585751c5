import { newKeys } from '../account';
import { Refusal } from '../refusal';
import type { Handler } from './route-handler';
import { readProfile } from './read-profile';
import { userView } from './user-view';

/** `POST /user`: a new account, attached to this API customer from the start. */
export const createUser: Handler = (world, params) => {
  const profile = readProfile(params);
  const existing = world.accounts.withEmail(profile.email);
  if (existing) {
    throw new Refusal(existing.access === 'ours' ? 'user_already_exist' : 'user_unavailable');
  }
  const account = world.accounts.add({
    ...profile,
    access: 'ours',
    confirmed: params.flag('confirmed'),
    cgu: params.flag('cgu'),
    payment: world.agencyPays,
    verified: false,
    createdAt: world.now(),
    keys: newKeys(),
  });
  return userView(account);
};
