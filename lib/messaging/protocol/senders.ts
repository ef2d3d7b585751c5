import { z } from 'zod';
import { asks, does, steps } from '../method';
import type { SenderDetail, SenderList } from '../views';
import { bySender, id, none, text } from './parameters';

const fields = z.strictObject({
  gender: text,
  firstname: text,
  lastname: text,
  statut: text,
  company: text,
  siret: text,
  vat: text,
  address1: text,
  address2: text,
  zipcode: text,
  city: text,
  country: text,
  terms: text,
});

export const senders = {
  /** The rows to show: name, e-mail and state, nothing secret. */
  listSenders: asks<SenderList>()(none, 'page', 'panel'),
  getSender: asks<SenderDetail | null>()(bySender, 'panel'),
  /** Somebody looks at a sender: AR24 is asked for it more often while it awaits others. */
  watchSender: steps<undefined>()(bySender, 'panel'),
  /** Keeps what has been typed, at every change, beside what another window typed. Creates the sender. */
  saveDraft: does<undefined>()(
    z.strictObject({
      id,
      step: z.enum(['email', 'identity', 'summary']).optional(),
      email: text.optional(),
      fields: fields.partial().optional(),
    }),
    'panel',
  ),
  /** Step 1: asks AR24 whether the account exists and moves the sender accordingly. */
  submitEmail: does<SenderDetail>()(z.strictObject({ id, email: text }), 'panel'),
  /** Step 2: checks the form; on success the summary is next. Nothing leaves the workstation. */
  submitIdentity: does<SenderDetail>()(z.strictObject({ id, fields }), 'panel'),
  /** Asks AR24 for the account anew. */
  refreshSender: does<SenderDetail>()(bySender, 'panel'),
  /** Has AR24 mail its terms to the holder. */
  requestTerms: does<undefined>()(bySender, 'panel'),
  /** Has AR24 mail the holder a request for a means of payment. */
  requestPayment: does<undefined>()(bySender, 'panel'),
  /** Forgets a sender and its key on this workstation; AR24 keeps the account. */
  removeSender: does<undefined>()(bySender, 'panel'),
} as const;
