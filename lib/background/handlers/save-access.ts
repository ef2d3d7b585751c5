import { problem } from '../../errors';
import { attempt } from '../attempt';
import type { Handler } from '../handler';
import { baseUrlOf, settingsView } from '../settings-view';
import { patternOf } from '../sites';

export const saveAccess: Handler<'saveAccess'> = (background, params) =>
  attempt(async () => {
    const { settings } = await background.stores();
    const baseUrl = baseUrlOf(params.environment, params.baseUrl);
    if (!baseUrl || !(await background.sites.permits(patternOf(baseUrl)))) {
      throw problem('address-not-permitted');
    }
    await settings.savePreferences({ baseUrl });
    await settings.saveAccess({
      token: params.token.trim(),
      privateKey: params.privateKey.trim(),
    });
    await background.announce();
    return settingsView(background);
  });
