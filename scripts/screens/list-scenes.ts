import { claire, longName } from './people';
import { scenes } from './scene';
import type { Set } from './set';

const atList = (set: Set) => set.panelAt({ view: 'list' });

/** The list of senders in the panel. */
export const listScenes = scenes('panel', '1 List', {
  empty: atList,
  'access missing': async (set) => {
    await set.ask('forgetEverything');
    return atList(set);
  },
  'one sender': async (set) => {
    await set.order(await set.sender(claire));
    return atList(set);
  },
  'two senders, long names': async (set) => {
    await set.sender(claire);
    await set.sender({ ...longName, verified: true });
    return atList(set);
  },
  loading: async (set) => {
    const panel = await atList(set);
    await panel.page.$eval('>>> lre-sender-list', (list) => Object.assign(list, { waiting: true }));
    return panel;
  },
  'background not answering': async (set) => {
    const panel = await atList(set);
    await panel.page.$eval('>>> lre-sender-list', (list) => Object.assign(list, { failed: true }));
    return panel;
  },
});
