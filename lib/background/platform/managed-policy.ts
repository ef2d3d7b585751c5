import { browser } from 'wxt/browser';
import { isHandoffAddress } from '../../handoff/handoff-address';
import type { HandoffAddresses } from '../../storage/settings';

const isText = (value: unknown): value is string => typeof value === 'string';

/** What the agency's administrator has set for every workstation: see `public/managed-schema.json`. */
export async function managedPolicy(): Promise<Partial<HandoffAddresses>> {
  // Firefox rejects where there is no policy.
  const { relay, companion } = await browser.storage.managed
    .get(['relay', 'companion'])
    .catch((): Record<string, unknown> => ({}));
  return {
    ...(isText(relay) && isHandoffAddress('relay', relay) && { relay }),
    ...(isText(companion) && isHandoffAddress('companion', companion) && { companion }),
  };
}
