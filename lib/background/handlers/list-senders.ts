import { MAX_SENDERS } from '../../domain/sender';
import type { Handler } from '../handler';
import { rowOf } from '../sender-view';

export const listSenders: Handler<'listSenders'> = async (background) => {
  const { senders } = await background.stores();
  const rows = (await senders.list()).map(rowOf);
  return { rows, canAdd: rows.length < MAX_SENDERS };
};
