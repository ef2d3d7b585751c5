import { awaitsOthers, WATCHED_PERIOD } from '../../domain/sync-policy';
import type { Handler } from '../handler';
import { senderDetail } from '../sender-view';

export const getSender: Handler<'getSender'> = async (background, { id }) => {
  const { sync } = await background.stores();
  const detail = await senderDetail(background, id);
  if (detail && awaitsOthers(detail.state)) {
    await sync.amend(({ shownAt }) => ({ shownAt: { ...shownAt, [id]: background.now() } }));
    await background.schedule.lookIn(WATCHED_PERIOD);
  }
  return detail;
};
