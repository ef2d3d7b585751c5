import type { Handler } from '../handler';

export const checkStorage: Handler<'checkStorage'> = async (background) => {
  try {
    const { senders } = await background.stores();
    await senders.list();
    return 'sound';
  } catch {
    return 'broken';
  }
};
