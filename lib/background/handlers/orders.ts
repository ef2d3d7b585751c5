import type { orders as protocol } from '../../messaging/protocol/orders';
import type { HandlersOf } from '../handler';
import { noteDone } from '../note-use';
import { orderCredentials, settleUncertainOrder } from '../orders/order-saga';
import { requireDetail } from '../sender-view';

export const orders: HandlersOf<typeof protocol> = {
  async orderCredentials(background, { id, intention }) {
    await orderCredentials(background, id, intention);
    await noteDone(background, id, { kind: 'ordered' });
    return requireDetail(background, id);
  },

  async settleOrder(background, { id, verdict }) {
    await settleUncertainOrder(background, id, verdict);
    return requireDetail(background, id);
  },

  async setReminder(background, { id, wanted }) {
    const { senders } = await background.stores();
    await senders.amend(id, { reminderWanted: wanted });
  },
};
