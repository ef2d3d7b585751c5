import { awaitsOthers, WATCHED_PERIOD } from '../../domain/sync-policy';
import type { Handler } from '../handler';

export const watchSender: Handler<'watchSender'> = async (background, { id }) => {
  const { senders, sync } = await background.stores();
  const sender = await senders.get(id);
  if (sender && awaitsOthers(sender.state)) {
    await sync.amend(({ shownAt }) => ({ shownAt: { ...shownAt, [id]: background.now() } }));
    await background.schedule.lookIn(WATCHED_PERIOD);
  }
  return undefined;
};
