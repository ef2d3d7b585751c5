import { isEmail } from '../../domain/identity';
import { problem } from '../../errors';
import { lookUpEmail } from '../account-sync';
import { senderLock } from '../background';
import type { Handler } from '../handler';
import { movingSender } from '../moving-sender';

export const submitEmail: Handler<'submitEmail'> = (background, { id, email: typed }) =>
  movingSender(background, id, async () => {
    const email = typed.trim();
    const reason = email === '' ? 'missing' : isEmail(email) ? null : 'email-invalid';
    if (reason) throw problem('fields-invalid', { fields: [{ field: 'email', reason }] });
    const { senders } = await background.stores();
    const known = await senders.list();
    const same = (other: string) => other.toLowerCase() === email.toLowerCase();
    if (known.some((sender) => sender.id !== id && same(sender.email))) {
      throw problem('email-already-here');
    }
    await senders.saveDraft(id, { email });
    await background.exclusively(senderLock(id), () => lookUpEmail(background, id, email));
  });
