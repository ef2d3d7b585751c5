import { attempt } from '../attempt';
import type { Handler } from '../handler';
import { settingsView } from '../settings-view';

export const saveLockMinutes: Handler<'saveLockMinutes'> = (background, { minutes }) =>
  attempt(async () => {
    const { settings } = await background.stores();
    await settings.savePreferences({ lockMinutes: minutes });
    await background.announce();
    return settingsView(background);
  });
