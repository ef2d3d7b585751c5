import type { Handler } from '../handler';

export const forgetEverything: Handler<'forgetEverything'> = async (background) => {
  const { forget } = await background.stores();
  await background.schedule.lockAt(null);
  await forget();
  await background.announce();
  return undefined;
};
