import type { pageLetters as protocol } from '../../messaging/protocol/page-letters';
import type { HandlersOf } from '../handler';
import { letterOwners } from '../page-letter';
import { rowOf } from '../sender-view';

export const pageLetters: HandlersOf<typeof protocol> = {
  async getLetterOwners(background, { windowId }) {
    const letter = await (await background.stores()).pageLetters.get(windowId);
    if (!letter || letter.senderId) return null;
    return (await letterOwners(background)).map(rowOf);
  },

  async addressPageLetter({ stores, panel }, { windowId, id }) {
    const { pageLetters } = await stores();
    await pageLetters.address(windowId, id);
    await panel.request(windowId, { view: 'sender', id, task: 'key' });
  },

  async takePageLetter({ stores, pageLetters: pages }, { windowId, id }) {
    const { pageLetters } = await stores();
    const letter = await pageLetters.take(windowId, id);
    return letter ? pages.fetch(letter) : { kind: 'none' };
  },

  async dropPageLetter({ stores }, { windowId }) {
    await (await stores()).pageLetters.drop(windowId);
  },
};
