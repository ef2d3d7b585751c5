import { Refusal } from '../refusal';
import type { Handler } from './route-handler';

/** `POST /user/request_access`: AR24 mails the holder, who grants or refuses. */
export const requestAccess: Handler = (world, params) => {
  const account = world.accounts.withEmail(params.text('email'));
  if (!account) throw new Refusal('user_not_exist');
  if (account.access === 'foreign') account.access = 'pending';
};
