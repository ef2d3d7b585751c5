import type { Handler } from '../handler';
import { movingSender } from '../moving-sender';
import { settleUncertainOrder } from '../order-saga';

export const settleOrder: Handler<'settleOrder'> = (background, { id, verdict }) =>
  movingSender(background, id, () => settleUncertainOrder(background, id, verdict));
