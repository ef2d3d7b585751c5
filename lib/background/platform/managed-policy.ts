import { browser } from 'wxt/browser';
import type { HandoffAddresses } from '../../storage/settings';
import { isRelay, isWebPage } from '../handoff-addresses';

const isText = (value: unknown): value is string => typeof value === 'string';

/** What the agency's administrator has set for every workstation: see `public/managed-schema.json`. */
export async function managedPolicy(): Promise<Partial<HandoffAddresses>> {
  // Firefox rejects where there is no policy.
  const { relay, companion } = await browser.storage.managed
    .get(['relay', 'companion'])
    .catch((): Record<string, unknown> => ({}));
  return {
    ...(isText(relay) && isRelay(relay) && { relay }),
    ...(isText(companion) && isWebPage(companion) && { companion }),
  };
}
