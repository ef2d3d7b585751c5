import { Refusal } from '../refusal';
import type { Handler } from './route-handler';
import { mailView } from './mail-view';

/** `GET /mail` by `id`. */
export const getMail: Handler = (world, params) => {
  const mail = world.mails.find(({ id }) => String(id) === params.text('id'));
  if (!mail) throw new Refusal('mail_not_exist');
  world.accounts.usable({ id_user: String(mail.id_sender) });
  return mailView(mail, world);
};
