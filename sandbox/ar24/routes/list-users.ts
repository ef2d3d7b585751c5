import type { Handler } from './route-handler';
import { page } from './paging';
import { listedUserView } from './user-view';

/** `GET /user/list`: the accounts attached to this API customer. */
export const listUsers: Handler = (world, params) => {
  const ours = world.accounts.all().filter(({ access }) => access === 'ours');
  return { users: page(ours, params).map(listedUserView) };
};
