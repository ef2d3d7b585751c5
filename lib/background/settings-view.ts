import { isBaseUrl } from '../ar24/is-base-url';
import type { Environment, SettingsView } from '../messaging/views';
import { AR24_ENVIRONMENTS } from '../storage/preferences';
import { environmentOf } from './environment-of';
import { lookupViews } from './lookups';
import type { ReadingBackground } from './reading-background';

/** The address of an environment; null where the one given is none. */
export function baseUrlOf(environment: Environment, other: string): string | null {
  if (environment !== 'other') return AR24_ENVIRONMENTS[environment];
  const address = other.replace(/\/+$/, '');
  return isBaseUrl(address) ? address : null;
}

/** The back offices in which the extension may act, and those named by the policy that wait for the person. */
export async function usedSites(
  background: ReadingBackground,
): Promise<Pick<SettingsView, 'sites' | 'imposedSites' | 'waitingSites'>> {
  const { settings } = await background.stores();
  const { sites } = await settings.preferences();
  const imposedSites = await settings.listImposedSites();
  const waitingSites: string[] = [];
  for (const site of imposedSites) {
    if (!(await background.sites.permits(site))) waitingSites.push(site);
  }
  return {
    sites: sites.filter((site) => !waitingSites.includes(site)),
    imposedSites,
    waitingSites,
  };
}

/** The settings without their secrets. */
export async function settingsView(background: ReadingBackground): Promise<SettingsView> {
  const { settings } = await background.stores();
  const { baseUrl, lockMinutes, relay, companion } = await settings.preferences();
  const access = await settings.access();
  return {
    environment: environmentOf(baseUrl),
    baseUrl,
    otherAllowed: __BUILD_DEFAULTS__ !== null,
    tokenSet: Boolean(access?.token),
    privateKeySet: Boolean(access?.privateKey),
    ...(await usedSites(background)),
    lockMinutes,
    relay,
    companion,
    lookups: await lookupViews(background),
    managed: await settings.managed(),
    lockLimit: await settings.getLockLimit(),
    rules: await settings.getRules(),
    wrongPolicy: await settings.listWrongPolicy(),
  };
}
