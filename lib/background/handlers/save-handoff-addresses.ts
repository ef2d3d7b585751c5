import { problem } from '../../errors';
import { attempt } from '../attempt';
import type { Handler } from '../handler';
import { isRelay, isWebPage } from '../handoff-addresses';
import { settingsView } from '../settings-view';

export const saveHandoffAddresses: Handler<'saveHandoffAddresses'> = (background, typed) =>
  attempt(async () => {
    const relay = typed.relay.trim();
    const companion = typed.companion.trim();
    if ((relay && !isRelay(relay)) || (companion && !isWebPage(companion))) {
      throw problem('address-not-permitted');
    }
    const { settings } = await background.stores();
    await settings.savePreferences({ relay, companion });
    await background.announce();
    return settingsView(background);
  });
