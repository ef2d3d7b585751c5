import { problem } from '../../errors';
import { isHandoffAddress } from '../../handoff/handoff-address';
import { attempt } from '../attempt';
import type { Handler } from '../handler';
import { settingsView } from '../settings-view';

export const saveHandoffAddresses: Handler<'saveHandoffAddresses'> = (background, typed) =>
  attempt(async () => {
    const relay = typed.relay.trim();
    const companion = typed.companion.trim();
    if (!isHandoffAddress('relay', relay) || !isHandoffAddress('companion', companion)) {
      throw problem('address-not-permitted');
    }
    const { settings } = await background.stores();
    await settings.savePreferences({ relay, companion });
    await background.announce();
    return settingsView(background);
  });
