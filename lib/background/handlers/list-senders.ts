import { MAX_SENDERS } from '../../domain/sender';
import type { Handler } from '../handler';
import { passDueDays, rowOf } from '../sender-view';

export const listSenders: Handler<'listSenders'> = async (background) => {
  const stores = await background.stores();
  await passDueDays(background, stores);
  const rows = (await stores.senders.list()).map(rowOf);
  return { rows, canAdd: rows.length < MAX_SENDERS };
};
