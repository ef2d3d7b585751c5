import { identityProblems, isEmail, trimmed } from '../../domain/identity';
import { isAllowedSender } from '../../domain/policy';
import { MAX_SENDERS } from '../../domain/sender';
import { awaitsOthers, WATCHED_PERIOD } from '../../domain/sync-policy';
import { problem } from '../../errors';
import type { senders as protocol } from '../../messaging/protocol/senders';
import { lookUpEmail, refresh, requireAccountId } from '../accounts/account-sync';
import { senderLock } from '../background';
import type { HandlersOf } from '../handler';
import { leaveHandoffOf } from '../handoff/handoff-session';
import { leaveTransferOf } from '../transfer/transfer-session';
import { requireDetail, rowOf, senderDetail } from '../sender-view';

export const senders: HandlersOf<typeof protocol> = {
  async listSenders(background) {
    const { senders, forgetting } = await background.stores();
    // Shown as what it is, a loss: without a name nobody could tell who it was.
    if ((await forgetting.listUnreadable()).length > 0) throw new Error('a key is lost');
    const rows = (await senders.list()).map(rowOf);
    return { rows, canAdd: rows.length < MAX_SENDERS };
  },

  getSender: (background, { id }) => senderDetail(background, id),

  async watchSender(background, { id }) {
    const { senders, sync } = await background.stores();
    const sender = await senders.get(id);
    if (!sender || !awaitsOthers(sender.state)) return;
    await sync.amend(({ shownAt }) => ({ shownAt: { ...shownAt, [id]: background.now() } }));
    await background.schedule.lookIn(WATCHED_PERIOD);
  },

  async saveDraft(background, { id, ...draft }) {
    const { senders } = await background.stores();
    await senders.saveDraft(id, draft);
  },

  async submitEmail(background, { id, email: typed }) {
    const email = typed.trim();
    const reason = email === '' ? 'missing' : isEmail(email) ? null : 'email-invalid';
    if (reason) throw problem('fields-invalid', { fields: [{ field: 'email', reason }] });
    const { senders, settings } = await background.stores();
    if (!isAllowedSender(email, await settings.getRules())) throw problem('sender-not-allowed');
    const known = await senders.list();
    const same = (other: string) => other.toLowerCase() === email.toLowerCase();
    if (known.some((sender) => sender.id !== id && same(sender.email))) {
      throw problem('email-already-here');
    }
    await senders.saveDraft(id, { email });
    await background.exclusively(senderLock(id), () => lookUpEmail(background, id, email));
    return requireDetail(background, id);
  },

  async submitIdentity(background, { id, fields }) {
    const { senders } = await background.stores();
    await senders.require(id);
    await senders.saveDraft(id, { fields });
    const wrong = identityProblems(fields);
    if (wrong.length > 0) throw problem('fields-invalid', { fields: wrong });
    await senders.saveDraft(id, { fields: trimmed(fields), step: 'summary' });
    return requireDetail(background, id);
  },

  async refreshSender(background, { id }) {
    await background.exclusively(senderLock(id), () => refresh(background, id));
    return requireDetail(background, id);
  },

  async requestTerms(background, { id }) {
    const accountId = await requireAccountId(background, id);
    await (await background.ar24()).requestTerms(accountId);
  },

  async requestPayment(background, { id }) {
    const accountId = await requireAccountId(background, id);
    await (await background.ar24()).requestPayment(accountId);
  },

  async removeSender(background, { id }) {
    const { forgetting, unlocked } = await background.stores();
    await leaveHandoffOf(background, id);
    await leaveTransferOf(background, id);
    await unlocked.remove(id);
    await background.exclusively(senderLock(id), () => forgetting.sender(id));
    const last = await background.panel.last();
    // Opened again, the panel would take the id for a new sender's.
    if (last?.view === 'sender' && last.id === id)
      await background.panel.saveLast({ view: 'list' });
  },
};
