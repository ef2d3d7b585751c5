import type { storage as protocol } from '../../messaging/protocol/storage';
import type { HandlersOf } from '../handler';

export const storage: HandlersOf<typeof protocol> = {
  async checkStorage(background) {
    try {
      const { forgetting } = await background.stores();
      return (await forgetting.listUnreadable()).length > 0 ? 'broken' : 'sound';
    } catch {
      return 'broken';
    }
  },

  async repairStorage(background) {
    const opened = await background.stores().catch(() => null);
    const lost = (await opened?.forgetting.listUnreadable().catch(() => null)) ?? [];
    // A database that opens keeps the rest: what was paid, and who can be read.
    if (lost.length === 0) await background.rebuild();
    for (const id of lost) await opened?.forgetting.sender(id);
  },

  async forgetEverything(background) {
    const { forget } = await background.stores();
    await background.schedule.lockAt(null);
    await forget();
  },
};
