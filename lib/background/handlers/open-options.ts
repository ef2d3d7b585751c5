import type { Handler } from '../handler';

export const openOptions: Handler<'openOptions'> = async ({ panel }) => {
  await panel.openOptions();
  return undefined;
};
