import type { Account } from '../account';
import { requireInGoodStanding } from '../accounts';
import { takeCode } from '../one-time-code';
import type { Params } from '../params';
import { Refusal } from '../refusal';
import type { World } from '../world';
import type { Handler } from './route-handler';
import { readMail } from './read-mail';
import { mailView } from './mail-view';

const FIRST_ID = 900001;

/**
 * `POST /mail`. The sender's authentication is looked at last, so that a mail refused for another
 * reason doesn't cost a code.
 */
export const sendMail: Handler = (world, params) => {
  const sender = world.accounts.usable({ id_user: params.text('id_user') });
  if (sender.firstname === '' || sender.lastname === '') throw new Refusal('user_name_empty');
  requireInGoodStanding(sender);
  const mail = readMail(world, sender, params);
  if (mail.eidas) authenticateSender(world, sender, params);
  const sent = { id: FIRST_ID + world.mails.length, ...mail };
  world.mails.push(sent);
  return mailView(sent, world);
};

/** By a code of the *proven* key, or by the hash of a session not an hour old. */
function authenticateSender(world: World, sender: Account, params: Params): void {
  const otp = params.text('otp');
  const hash = params.text('auth_otp_hash');
  if (otp !== '') {
    const { proven } = sender.keys;
    const keys = proven === undefined ? [] : [proven];
    if (takeCode(sender, keys, otp, world.now()) === undefined) {
      throw new Refusal('authentication_otp_invalid');
    }
  } else if (hash !== '') {
    const session = world.sessions.get(hash);
    if (session?.id_user !== sender.id || session.expiresAt < world.now()) {
      throw new Refusal('authentication_otp_hash_invalid');
    }
  } else {
    throw new Refusal('authentication_missing');
  }
}
