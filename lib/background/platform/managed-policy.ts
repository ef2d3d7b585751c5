import { browser } from 'wxt/browser';
import { handoffAddresses, type HandoffAddresses } from '../../domain/handoff-addresses';
import { isHandoffAddress } from '../../handoff/computer/handoff-address';

/** What the agency's administrator has set for every workstation: see `public/managed-schema.json`. */
export async function managedPolicy(): Promise<Partial<HandoffAddresses>> {
  // Firefox rejects where there is no policy.
  const policy = await browser.storage.managed
    .get([...handoffAddresses])
    .catch((): Record<string, unknown> => ({}));
  const usable = handoffAddresses.flatMap((name) => {
    const address = policy[name];
    return typeof address === 'string' && isHandoffAddress(name, address) ? [[name, address]] : [];
  });
  return Object.fromEntries(usable) as Partial<HandoffAddresses>;
}
