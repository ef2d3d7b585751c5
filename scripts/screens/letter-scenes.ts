import { blankPicture, letterOnDisk } from '../../tests/e2e/support/letters-on-disk';
import type { Screen } from '../../tests/e2e/support/screen';
import { claire, FOREIGN_KEY, PASSPHRASE } from './people';
import { scenes } from './scene';
import { click, shows, type, type Set } from './set';

export async function withPassphrase(set: Set): Promise<string> {
  const id = await set.sender(claire);
  await set.order(id);
  await set.ask('choosePassphrase', { id, passphrase: PASSPHRASE });
  return id;
}

export async function identified(set: Set): Promise<string> {
  const id = await withPassphrase(set);
  const { otp_key: text } = await set.stage.sandbox.lastLetter();
  await set.ask('submitKey', { id, text });
  return id;
}

const way = (panel: Screen, name: string) => click(panel, `.ways input[value=${name}]`);

async function choose(panel: Screen, path: string): Promise<void> {
  const input = await panel.page.waitForSelector('>>> #file');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
}

/** The passphrase is asked for once the letter was read. */
async function read(set: Set, id: string): Promise<Screen> {
  const panel = await set.panelOf(id, 'key');
  await choose(panel, await letterOnDisk(set.stage.sandbox, set.stage.folder, 'png'));
  await shows(panel, '.received');
  await shows(panel, 'lre-passphrase-form');
  return panel;
}

/** Step 3: the letter given back, and what comes after. */
export const letterScenes = scenes('panel', '4 Letter', {
  'passphrase to choose': async (set) => {
    const id = await set.sender(claire);
    await set.order(id);
    return read(set, id);
  },
  'passphrase asked for': async (set) => {
    const id = await withPassphrase(set);
    await set.ask('lockAll');
    return read(set, id);
  },
  'as a file': async (set) => set.panelOf(await withPassphrase(set), 'key'),
  'as a typed key': async (set) => {
    const panel = await set.panelOf(await withPassphrase(set), 'key');
    await way(panel, 'key');
    await type(panel, '#otp-key', 'jbsw y3dp ehpk 3pxp jbsw-y3dp-ehpk-3pxp');
    return panel;
  },
  'as a typed key, wrong': async (set) => {
    const panel = await set.panelOf(await withPassphrase(set), 'key');
    await way(panel, 'key');
    await type(panel, '#otp-key', 'jbsw y3d!');
    await panel.key('Enter');
    await shows(panel, '#otp-key-error');
    return panel;
  },
  'by webcam': async (set) => {
    const panel = await set.panelOf(await withPassphrase(set), 'key');
    await way(panel, 'camera');
    return panel;
  },
  'a file without a code': async (set) => {
    const panel = await set.panelOf(await withPassphrase(set), 'key');
    await choose(panel, await blankPicture(set.stage.folder));
    await shows(panel, '.notice');
    return panel;
  },
  'key refused': async (set) => {
    const id = await withPassphrase(set);
    await set.ask('submitKey', { id, text: FOREIGN_KEY });
    return set.panelOf(id);
  },
  'key not proven yet': async (set) => {
    const id = await withPassphrase(set);
    await set.stage.sandbox.post('faults', {
      path: '/user/auth_otp',
      kind: 'maintenance',
      times: 9,
    });
    await set.ask('submitKey', { id, text: FOREIGN_KEY });
    return set.panelOf(id);
  },
});

/** An identified sender. */
export const identifiedScenes = scenes('panel', '5 Identified', {
  'waiting for the next code': async (set) => set.panelOf(await identified(set)),
  'code of the letter': async (set) => {
    const panel = await set.panelOf(await identified(set));
    await panel.page.waitForSelector('>>> .digits', { visible: true, timeout: 40_000 });
    return panel;
  },
  locked: async (set) => {
    const id = await identified(set);
    await set.ask('lockAll');
    return set.panelOf(id);
  },
  'new identifiers': async (set) => set.panelOf(await identified(set), 'order'),
  'another key': async (set) => set.panelOf(await identified(set), 'key'),
});
