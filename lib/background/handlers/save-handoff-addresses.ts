import { handoffAddresses } from '../../domain/handoff-addresses';
import { problem } from '../../errors';
import { isHandoffAddress } from '../../handoff/computer/handoff-address';
import { attempt } from '../attempt';
import type { Handler } from '../handler';
import { settingsView } from '../settings-view';

export const saveHandoffAddresses: Handler<'saveHandoffAddresses'> = (background, typed) =>
  attempt(async () => {
    const { settings } = await background.stores();
    const managed = await settings.managed();
    // A policy's address is not kept as the workstation's own: it would outlive the policy.
    const free = handoffAddresses.filter((name) => !managed.includes(name));
    const addresses = free.map((name) => [name, typed[name].trim()] as const);
    if (!addresses.every(([name, address]) => isHandoffAddress(name, address))) {
      throw problem('address-not-permitted');
    }
    await settings.savePreferences(Object.fromEntries(addresses));
    await background.announce();
    return settingsView(background);
  });
