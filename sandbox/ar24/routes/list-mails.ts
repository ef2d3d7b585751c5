import type { Handler } from './route-handler';
import { mailView } from './mail-view';
import { page } from './paging';

/** `GET /user/mail`: the mails of `id_user`, paged like the users. */
export const listMails: Handler = (world, params) => {
  const sender = world.accounts.usable({ id_user: params.text('id_user') });
  const mails = world.mails.filter(({ id_sender }) => id_sender === sender.id);
  return { mails: page(mails, params).map((mail) => mailView(mail, world)) };
};
