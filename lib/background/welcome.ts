import type { Background } from './background';

/** The first steps, in a tab. */
export const WELCOME_PAGE = '/welcome.html';

/**
 * Shows, after an installation, what there is to set up; not where the administrator says no, nor where nothing
 * is left to do.
 */
export async function welcome({ stores, panel }: Background): Promise<void> {
  const { settings } = await stores();
  if (!(await settings.getWelcome())) return;
  const access = await settings.access();
  const { sites } = await settings.preferences();
  const isSetUp = Boolean(access?.token && access.privateKey) && sites.length > 0;
  if (!isSetUp) await panel.openPage(WELCOME_PAGE);
}
