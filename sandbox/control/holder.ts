import { z } from 'zod';
import type { Account } from '../ar24/account';
import type { World } from '../ar24/world';
import { ControlError } from './control-error';

const email = z.string();

/** Body of `POST /sandbox/holder`: what an account's holder does at AR24, in their own browser. */
export const holderSchema = z.discriminatedUnion('action', [
  z.strictObject({ email, action: z.literal('grant') }),
  z.strictObject({ email, action: z.literal('refuse') }),
  z.strictObject({ email, action: z.literal('confirm') }),
  z.strictObject({ email, action: z.literal('accept-cgu') }),
  z.strictObject({ email, action: z.literal('add-payment') }),
  z.strictObject({
    email,
    action: z.literal('correct-address'),
    address: z
      .strictObject({
        address1: z.string(),
        address2: z.string(),
        zipcode: z.string(),
        city: z.string(),
        country: z.string().length(2),
      })
      .partial(),
  }),
]);

export function actAsHolder(world: World, request: z.infer<typeof holderSchema>): Account {
  const account = world.accounts.withEmail(request.email);
  if (!account) {
    throw new ControlError(`There is no account with ${request.email}: seed or create it first.`);
  }
  switch (request.action) {
    case 'grant':
    case 'refuse':
      if (account.access !== 'pending') {
        throw new ControlError(
          `Nobody asked for access to ${request.email} yet: request it first.`,
        );
      }
      account.access = request.action === 'grant' ? 'ours' : 'foreign';
      break;
    case 'confirm':
      account.confirmed = true;
      break;
    case 'accept-cgu':
      account.cgu = true;
      break;
    case 'add-payment':
      account.payment = true;
      break;
    case 'correct-address':
      Object.assign(account, request.address);
      break;
  }
  return account;
}
