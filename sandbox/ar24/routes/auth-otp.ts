import { randomBytes } from 'node:crypto';
import { proveKey, takeCode } from '../one-time-code';
import { toParisDate } from '../paris-date';
import { Refusal } from '../refusal';
import type { Handler } from './route-handler';

/** A sender stays authenticated for one hour. */
const SESSION_MS = 3_600_000;

/** `POST /user/auth_otp`: a right code proves its key and, with it, the holder's identity. */
export const authOtp: Handler = (world, params) => {
  const account = world.accounts.usable({ id_user: params.text('id_user') });
  const { proven, pending } = account.keys;
  const keys = proven === undefined ? pending : [proven, ...pending];
  const key = takeCode(account, keys, params.text('otp'), world.now());
  if (key === undefined) throw new Refusal('authentication_otp_invalid');
  proveKey(account, key);
  const hash = randomBytes(32).toString('hex');
  const expiresAt = world.now() + SESSION_MS;
  world.sessions.set(hash, { id_user: account.id, expiresAt });
  return { hash, expiration_date: toParisDate(expiresAt) };
};
