import type { PlaceName } from '../../lib/domain/site-profile';
import type { Screen } from '../../tests/e2e/support/screen';
import { claire } from './people';
import { scenes } from './scene';
import { shows, type Set } from './set';

/** Begins to point in the tab of the back office, and rests on an element of it. */
async function pointing(set: Set, place: PlaceName, at: string, path: string): Promise<Screen> {
  const page = await set.stage.agent.visit(path);
  const windowId = await set.windowId();
  await set.ask('startPointing', { windowId, places: [place] });
  await shows(page, 'lre-pointing >>> .ask');
  await page.page.hover(at);
  await shows(page, 'lre-pointing >>> .highlight');
  return page;
}

/** A person shows the places of a back office's page. */
export const pointingScenes = [
  ...scenes('page', '8 Pointing', {
    'where the button goes': (set) => pointing(set, 'panel', 'h1', '/compte/informations'),
    'the list of senders': async (set) => {
      await set.sender(claire);
      return pointing(set, 'senders', 'select', '/lre/envoi');
    },
    'the code field': (set) => pointing(set, 'code', '#code_otp', '/lre/envoi'),
    'not a field': (set) => pointing(set, 'code', 'h1', '/lre/envoi'),
  }),
  ...scenes('panel', '1 Site', {
    'not used yet': async (set) => {
      await set.ask('removeSite', { pattern: 'http://127.0.0.1/*' });
      return set.panelAt({ view: 'list' });
    },
  }),
];
