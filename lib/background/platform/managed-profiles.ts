import { browser } from 'wxt/browser';
import type { SiteProfile } from '../../domain/site-profile';
import { readProfile } from '../../domain/site-profile-file';

const KEY = 'siteProfiles';

/** The site profiles that the agency's administrator gives every workstation, as texts of their files. */
export async function managedProfiles(): Promise<readonly SiteProfile[]> {
  // Firefox rejects where there is no policy.
  const policy = await browser.storage.managed.get(KEY).catch((): Record<string, unknown> => ({}));
  const files = Array.isArray(policy[KEY]) ? (policy[KEY] as unknown[]) : [];
  return files.flatMap((file) => {
    const reading = readProfile(typeof file === 'string' ? file : '');
    return reading.ok ? [reading.profile] : [];
  });
}
