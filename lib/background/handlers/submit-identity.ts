import { identityProblems, trimmed } from '../../domain/identity';
import { problem } from '../../errors';
import type { Handler } from '../handler';
import { movingSender } from '../moving-sender';

export const submitIdentity: Handler<'submitIdentity'> = (background, { id, fields }) =>
  movingSender(background, id, async () => {
    const { senders } = await background.stores();
    await senders.require(id);
    await senders.saveDraft(id, { fields });
    const wrong = identityProblems(fields);
    if (wrong.length > 0) throw problem('fields-invalid', { fields: wrong });
    await senders.saveDraft(id, { fields: trimmed(fields), step: 'summary' });
  });
