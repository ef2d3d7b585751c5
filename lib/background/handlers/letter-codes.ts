import type { letterCodes as protocol } from '../../messaging/protocol/letter-codes';
import { pageOf, type MessageSender } from '../../messaging/receive';
import type { HandlersOf } from '../handler';
import { letterCode } from '../letter-code';
import { whereFrom } from '../note-use';
import { placeOf } from '../page-place';

/** A page's name for itself counts for its own tab and site alone: no other page can use it. */
function holderOf(sender: MessageSender, named: string | undefined): string | undefined {
  const page = pageOf(sender);
  if (!page) return named;
  if (!named) throw new Error('a page without a name');
  return `${named}@${sender.tab?.id ?? ''}/${new URL(page).host}`;
}

export const letterCodes: HandlersOf<typeof protocol> = {
  async getLetterCode(background, { id, holder }, sender) {
    const { allowance } = await background.stores();
    const place = placeOf(sender);
    return letterCode(background, id, {
      holder: holderOf(sender, holder),
      from: whereFrom(sender),
      ...(place && { isAllowed: () => allowance.use(...place, id) }),
    });
  },
  async saveErrand(background, { errand }, sender) {
    const place = placeOf(sender);
    const { errands, allowance } = await background.stores();
    if (!place) return;
    if (errand) await allowance.grant(...place, errand.id);
    await errands.put(...place, errand);
  },
  async resumeErrand(background, _, sender) {
    const place = placeOf(sender);
    const { errands } = await background.stores();
    return place && errands.get(...place);
  },
};
