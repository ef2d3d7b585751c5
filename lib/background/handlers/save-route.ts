import type { Handler } from '../handler';

export const saveRoute: Handler<'saveRoute'> = async ({ panel }, route) => {
  await panel.saveLast(route);
  return undefined;
};
