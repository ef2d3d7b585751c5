import type { Handler } from '../handler';
import { settingsView } from '../settings-view';

export const addSite: Handler<'addSite'> = async (background, { pattern }) => {
  const { settings } = await background.stores();
  if (await background.sites.permits(pattern)) {
    await settings.savePreferences(({ sites }) => ({ sites: [...new Set([...sites, pattern])] }));
  }
  await background.sites.serve((await settings.preferences()).sites);
  await background.announce();
  return settingsView(background);
};
