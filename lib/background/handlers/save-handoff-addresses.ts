import { problem } from '../../errors';
import { attempt } from '../attempt';
import type { Handler } from '../handler';
import { settingsView } from '../settings-view';

/** Loopback addresses may go without TLS: they are the sandbox's. */
function isAddress(text: string, scheme: 'wss' | 'https', plain: 'ws' | 'http'): boolean {
  if (text === '') return true;
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  const local = hostname === 'localhost' || hostname === '127.0.0.1';
  return protocol === `${scheme}:` || (local && protocol === `${plain}:`);
}

export const saveHandoffAddresses: Handler<'saveHandoffAddresses'> = (background, typed) =>
  attempt(async () => {
    const relay = typed.relay.trim();
    const companion = typed.companion.trim();
    if (!isAddress(relay, 'wss', 'ws') || !isAddress(companion, 'https', 'http')) {
      throw problem('address-not-permitted');
    }
    const { settings } = await background.stores();
    await settings.savePreferences({ relay, companion });
    await background.announce();
    return settingsView(background);
  });
