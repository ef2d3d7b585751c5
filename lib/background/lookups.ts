import {
  lookupNames,
  lookupService,
  lookupSettings,
  type FoundAddress,
  type FoundCompany,
  type LookupName,
  type LookupView,
} from '../domain/lookups';
import { LookupError } from '../lookups/ask-service';
import type { ReadingBackground } from './reading-background';
import { environmentOf } from './environment-of';
import { patternOf } from './sites';

/** The services themselves. Each rejects with a {@link LookupError}. */
export interface Lookups {
  askForCompany(service: string, siret: string): Promise<FoundCompany | null>;
  /** @param form whose next question ends this one */
  askForAddresses(service: string, typed: string, form: string): Promise<readonly FoundAddress[]>;
}

interface Standing extends LookupView {
  readonly service: string;
}

async function standings({ stores, sites }: ReadingBackground): Promise<readonly Standing[]> {
  const { settings } = await stores();
  const preferences = await settings.preferences();
  const { baseUrl } = preferences;
  const stage = environmentOf(baseUrl) === 'other' ? new URL(baseUrl).origin : null;
  return Promise.all(
    lookupNames.map(async (name) => {
      const service = lookupService(name, stage);
      const pattern = patternOf(service);
      const isWanted = preferences[lookupSettings[name]];
      const standing = !isWanted ? 'off' : (await sites.permits(pattern)) ? 'on' : 'waiting';
      return { name, standing, pattern, host: new URL(service).hostname, service };
    }),
  );
}

/** How each look-up stands. */
export async function lookupViews(background: ReadingBackground): Promise<readonly LookupView[]> {
  const all = await standings(background);
  return all.map(({ name, standing, pattern, host }) => ({ name, standing, pattern, host }));
}

/** The service of a look-up that is switched on and permitted. @throws {LookupError} for each other */
export async function serviceInUse(
  background: ReadingBackground,
  name: LookupName,
): Promise<string> {
  const found = (await standings(background)).find((one) => one.name === name);
  if (found?.standing !== 'on') throw new LookupError('off');
  return found.service;
}
