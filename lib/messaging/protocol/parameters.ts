/** Parameters that several methods take, each with the most it may be. */
import { z } from 'zod';

export const none = z.undefined();
export const id = z.uuid();
export const bySender = z.strictObject({ id });
export const text = z.string().max(200);
export const passphrase = z.string().max(1000);
/** WebAuthn's id of a passkey. */
export const credentialId = z
  .string()
  .regex(/^[\w-]+$/)
  .max(1400);
/** 32 bytes in base64. */
export const secret = z.string().length(44);
const task = z.enum(['order', 'key', 'unlock']).nullable();
/** Where a panel may stand; also what is kept of it, so that nothing else is ever shown. */
export const route = z.union([
  z.strictObject({ view: z.literal('list') }),
  z.strictObject({ view: z.literal('sender'), id, task }),
]);
export const placeName = z.enum(['panel', 'senders', 'code']);
export const profileId = z.string().regex(/^[\w:.-]{1,120}$/);
/** What is known of an element of a page; texts are plain. */
export const anchors = z.strictObject({
  tag: text,
  type: text,
  label: text,
  text,
  landmark: text,
  before: text,
  after: text,
  attributes: z.record(z.string().max(60), text),
  path: z.string().max(1000),
  selector: z.string().max(500),
});
