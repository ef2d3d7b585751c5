import type { Handler } from '../handler';
import { environmentOf } from '../settings-view';

export const getStatus: Handler<'getStatus'> = async (background) => {
  const { settings } = await background.stores();
  const access = await settings.access();
  const { baseUrl } = await settings.preferences();
  return {
    credentials: access?.token && access.privateKey ? 'set' : 'missing',
    environment: environmentOf(baseUrl),
  };
};
