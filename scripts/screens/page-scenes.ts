import type { Screen } from '../../tests/e2e/support/screen';
import { identified } from './letter-scenes';
import { claire, longName } from './people';
import { scenes } from './scene';
import { shows, type Set } from './set';

async function account(set: Set, path = '/compte/informations'): Promise<Screen> {
  const page = await set.stage.agent.visit(path);
  await shows(page, 'button.manage');
  return page;
}

async function expanded(set: Set, path?: string): Promise<Screen> {
  const page = await account(set, path);
  const button = await page.page.waitForSelector('>>> button.manage');
  const open = await button?.evaluate((element) => element.ariaExpanded === 'true');
  if (!open) await button?.click();
  await shows(page, '#panel .foot');
  return page;
}

async function sending(set: Set, email: string): Promise<Screen> {
  const page = await set.stage.agent.visit('/lre/envoi');
  await page.choose('Expéditeur', email);
  return page;
}

/** What the extension adds to the back office. */
export const pageScenes = [
  ...scenes('page', '8 Account pages', {
    closed: (set) => account(set),
    'no sender': (set) => expanded(set),
    'access missing': async (set) => {
      await set.ask('forgetEverything');
      return expanded(set);
    },
    'one sender': async (set) => {
      await set.order(await set.sender(claire));
      return expanded(set, '/compte/configuration');
    },
    'two senders, long names': async (set) => {
      await set.sender({ ...claire, verified: true });
      await set.sender(longName);
      return expanded(set, '/compte/factures');
    },
  }),
  ...scenes('page', '9 Sending page', {
    'waiting for the next code': async (set) => {
      await identified(set);
      return sending(set, claire.email);
    },
    'code filled in': async (set) => {
      await identified(set);
      const page = await sending(set, claire.email);
      await page.page.waitForFunction(
        () => /^\d{6}$/.test(document.querySelector<HTMLInputElement>('#code_otp')?.value ?? ''),
        { timeout: 40_000 },
      );
      return page;
    },
    locked: async (set) => {
      await identified(set);
      await set.ask('lockAll');
      return sending(set, claire.email);
    },
    'no code yet': async (set) => {
      await set.order(await set.sender(claire));
      return sending(set, claire.email);
    },
  }),
];
