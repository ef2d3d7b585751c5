import type { Handler } from './route-handler';

/** `POST /user/request_cgu`: AR24 mails its terms; only the holder changes anything. */
export const requestCgu: Handler = (world, params) => {
  world.accounts.usable({ id_user: params.text('id_user') });
};
