import { signDate } from './cipher';
import { parisInstants } from './paris-date';
import type { Params } from './params';
import { Refusal } from './refusal';

/** What AR24 gives an API customer. */
export interface Credentials {
  token: string;
  privateKey: string;
}

/** A request is good for ten minutes, either way. */
export const DATE_WINDOW_SECONDS = 600;

/**
 * Checks token, date and signature, in that order, and returns the request's date.
 * @param now the simulator's clock, milliseconds since the epoch
 * @throws Refusal
 */
export function authenticate(
  params: Params,
  signature: string | undefined,
  credentials: Credentials,
  now: number,
): string {
  const token = params.text('token');
  if (token === '') throw new Refusal('token_missing');
  if (token !== credentials.token) throw new Refusal('token_invalid');
  const date = params.text('date');
  checkDate(date, now);
  if (!signature) throw new Refusal('empty_signature');
  if (signature !== signDate(date, credentials.privateKey)) throw new Refusal('invalid_signature');
  return date;
}

function checkDate(date: string, now: number): void {
  if (date === '') throw new Refusal('empty_date');
  // Two instants in the hour that October repeats: one of them in the window is enough.
  const ages = parisInstants(date).map((instant) => Math.floor((now - instant) / 1000));
  if (ages.length === 0) throw new Refusal('invalid_date');
  if (ages.some((age) => Math.abs(age) <= DATE_WINDOW_SECONDS)) return;
  throw new Refusal(ages.some((age) => age > 0) ? 'expired_date' : 'date_in_future');
}
