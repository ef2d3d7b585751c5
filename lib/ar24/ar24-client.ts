import { z } from 'zod';
import { Ar24Refusal } from './ar24-errors';
import { userListSchema, userSchema, type User } from './schemas';
import {
  createTransport,
  type Ar24Access,
  type Ar24Surroundings,
  type Method,
  type Parameters,
} from './ar24-transport';

export interface Ar24Client {
  /** `GET /user`: the account, or null where AR24 knows none. */
  findUser(by: { email: string } | { id: string }): Promise<User | null>;
  /** `GET /user/list`: one page of the accounts attached to this access. */
  listUsers(page: { start: number; max: number }): Promise<User[]>;
  /** `POST /user`: the new account. Parameters are AR24's own. */
  createUser(parameters: Parameters): Promise<User>;
  /** `POST /user/request_access`: AR24 asks the holder by e-mail. */
  requestAccess(email: string): Promise<void>;
  /** `POST /user/request_cgu`: AR24 mails its terms to the holder. */
  requestTerms(id: string): Promise<void>;
  /** `POST /user/payment_request`: AR24 mails the holder a request for a means of payment. */
  requestPayment(id: string): Promise<void>;
  /** `POST /user/identity`: **paid**; a paper registered letter leaves for the account's address. */
  orderIdentity(id: string): Promise<void>;
  /** `POST /user/auth_otp`: whether AR24 accepts this code of the account's key. */
  proveCode(id: string, code: string): Promise<boolean>;
}

/** AR24's answers whose `result` says nothing more than success. */
const anything = z.unknown().optional();

/** A client of AR24 for one access; everything it reaches is given. */
export function createAr24Client(access: Ar24Access, surroundings: Ar24Surroundings): Ar24Client {
  const call = createTransport(access, surroundings);
  const command = async (path: string, parameters: Parameters, method: Method = 'POST') => {
    await call(method, path, parameters, anything);
  };
  return {
    findUser: (by) =>
      unless('user_not_exist', null, () =>
        call('GET', '/user', 'email' in by ? { email: by.email } : { id_user: by.id }, userSchema),
      ),
    listUsers: async ({ start, max }) => {
      const page = { start: String(start), max: String(max), sort: 'ASC' };
      return (await call('GET', '/user/list', page, userListSchema)).users;
    },
    createUser: (parameters) => call('POST', '/user', parameters, userSchema),
    requestAccess: (email) => command('/user/request_access', { email }),
    requestTerms: (id) => command('/user/request_cgu', { id_user: id }),
    requestPayment: (id) => command('/user/payment_request', { id_user: id }),
    orderIdentity: (id) => command('/user/identity', { id_user: id }, 'POST once'),
    proveCode: (id, code) =>
      unless('authentication_otp_invalid', false, async () => {
        await command('/user/auth_otp', { id_user: id, otp: code });
        return true;
      }),
  };
}

async function unless<Result, Otherwise>(
  slug: string,
  otherwise: Otherwise,
  work: () => Promise<Result>,
): Promise<Result | Otherwise> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Ar24Refusal && error.slug === slug) return otherwise;
    throw error;
  }
}
