import type { Handler } from './route-handler';
import { userView } from './user-view';

/** `GET /user` by `id_user` or `email`. */
export const getUser: Handler = (world, params) =>
  userView(world.accounts.usable({ id_user: params.text('id_user'), email: params.text('email') }));
