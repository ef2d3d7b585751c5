import { printLetter } from '../../letter/print-letter';
import { requireInGoodStanding } from '../accounts';
import type { Handler } from './route-handler';

/**
 * `POST /user/identity`, formerly `POST /user/verify`: a paid paper letter leaves for the account's
 * postal address. Also for a verified account: the caller checks that first, as AR24 tells it to.
 */
export const orderIdentity: Handler = (world, params) => {
  const id_user = params.text('id_user_to_verify') || params.text('id_user');
  const account = world.accounts.usable({ id_user });
  requireInGoodStanding(account);
  printLetter(world, account);
};
