import type { Background } from './background';
import { usedSites } from './settings-view';

/** The first steps, in a tab. */
export const WELCOME_PAGE = '/welcome.html';

/**
 * Shows, after an installation, what there is to set up; not where the administrator says no, nor where nothing
 * is left to do.
 */
export async function welcome(background: Background): Promise<void> {
  const { settings } = await background.stores();
  if (!(await settings.getWelcome())) return;
  const access = await settings.access();
  const { sites } = await usedSites(background);
  const isSetUp = Boolean(access?.token && access.privateKey) && sites.length > 0;
  if (!isSetUp) await background.panel.openPage(WELCOME_PAGE);
}
