import type { storage as protocol } from '../../messaging/protocol/storage';
import type { HandlersOf } from '../handler';

export const storage: HandlersOf<typeof protocol> = {
  async checkStorage(background) {
    try {
      const { senders } = await background.stores();
      await senders.list();
      return 'sound';
    } catch {
      return 'broken';
    }
  },

  repairStorage: (background) => background.rebuild(),

  async forgetEverything(background) {
    const { forget } = await background.stores();
    await background.schedule.lockAt(null);
    await forget();
  },
};
