import type { Handler } from './handler';
import { page } from './page';
import { listedUserView } from './user-view';

/** `GET /user/list`: the accounts attached to this API customer. */
export const listUsers: Handler = (world, params) => {
  const ours = world.accounts.all().filter(({ access }) => access === 'ours');
  return { users: page(ours, params).map(listedUserView) };
};
