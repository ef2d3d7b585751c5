import type { Handler } from '../handler';
import { movingSender } from '../moving-sender';
import { orderCredentials as order } from '../order-saga';

export const orderCredentials: Handler<'orderCredentials'> = (background, { id, intention }) =>
  movingSender(background, id, () => order(background, id, intention));
