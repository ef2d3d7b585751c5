import type { Handler } from '../handler';
import { lockAll as lock } from '../unlocking';

export const lockAll: Handler<'lockAll'> = async (background) => {
  await lock(background);
  return undefined;
};
