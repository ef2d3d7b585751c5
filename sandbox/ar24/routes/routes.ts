import { attachment } from './attachment';
import { authOtp } from './auth-otp';
import { createUser } from './create-user';
import { getMail } from './get-mail';
import { getUser } from './get-user';
import type { Handler } from './route-handler';
import { listMails } from './list-mails';
import { listUsers } from './list-users';
import { orderIdentity } from './order-identity';
import { paymentRequest } from './payment-request';
import { requestAccess } from './request-access';
import { requestCgu } from './request-cgu';
import { sendMail } from './send-mail';

/** Every endpoint of the protocol, by method and path without its trailing slash. */
export const ROUTES: ReadonlyMap<string, Handler> = new Map([
  ['POST /user', createUser],
  ['GET /user', getUser],
  ['GET /user/list', listUsers],
  ['POST /user/request_access', requestAccess],
  ['POST /user/request_cgu', requestCgu],
  ['POST /user/payment_request', paymentRequest],
  ['POST /user/identity', orderIdentity],
  ['POST /user/verify', orderIdentity],
  ['POST /user/auth_otp', authOtp],
  ['POST /attachment', attachment],
  ['POST /mail', sendMail],
  ['GET /mail', getMail],
  ['GET /user/mail', listMails],
]);
