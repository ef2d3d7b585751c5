import type { Handler } from '../handler';

export const noteClockTold: Handler<'noteClockTold'> = async (background) => {
  const { settings } = await background.stores();
  await settings.savePreferences({ clockDriftTold: true });
  await background.announce();
  return undefined;
};
