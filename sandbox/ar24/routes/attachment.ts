import { Refusal } from '../refusal';
import type { Handler } from './route-handler';

export const MAX_ATTACHMENT_BYTES = 256 * 1024 * 1024;
const FIRST_ID = 51;

/** `POST /attachment`: kept in memory for the mails of the same sender. */
export const attachment: Handler = (world, params) => {
  const account = world.accounts.usable({ id_user: params.text('id_user') });
  const file = params.file('file');
  if (!file) throw new Refusal('attachment_not_exists');
  if (file.bytes.length > MAX_ATTACHMENT_BYTES) throw new Refusal('attachment_too_big');
  const id = FIRST_ID + world.attachments.length;
  const name = params.text('file_name') || file.name;
  world.attachments.push({ id, id_user: account.id, name, bytes: file.bytes });
  return { file_id: id };
};
