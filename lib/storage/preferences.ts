import type { HandoffAddresses } from '../domain/handoff-addresses';
import type { LookupChoices } from '../domain/lookups';
import { z } from 'zod';
import { stored } from './stored';

/** The two environments that AR24 publishes. */
export const AR24_ENVIRONMENTS = {
  production: 'https://app.ar24.fr/api',
  sandbox: 'https://sandbox.ar24.fr/api',
} as const;

export interface Preferences extends HandoffAddresses, LookupChoices {
  readonly baseUrl: string;
  /** Match patterns of the back offices. */
  readonly sites: readonly string[];
  /** How long a key stays unlocked. */
  readonly lockMinutes: number;
  /** Whether the person was told that this computer's clock is wrong. */
  readonly clockDriftTold: boolean;
}

/** What a fresh profile knows by itself. */
export type Given = typeof __BUILD_DEFAULTS__;

function defaults(given: Given): Preferences {
  return {
    baseUrl: given?.baseUrl ?? AR24_ENVIRONMENTS.production,
    sites: given?.sites ?? [],
    lockMinutes: 30,
    clockDriftTold: false,
    relay: given?.relay ?? '',
    companion: given?.companion ?? '',
    companyLookup: false,
    addressLookup: false,
  };
}

/** What is stored, with the defaults of what is not, or is of another shape. */
export function completedPreferences(kept: unknown, given: Given): Preferences {
  const otherwise = defaults(given);
  const shape = z.looseObject({
    baseUrl: z.string().catch(otherwise.baseUrl),
    sites: z.array(z.string()).readonly().catch(otherwise.sites),
    lockMinutes: z.number().min(1).catch(otherwise.lockMinutes),
    clockDriftTold: z.boolean().catch(otherwise.clockDriftTold),
    relay: z.string().catch(otherwise.relay),
    companion: z.string().catch(otherwise.companion),
    companyLookup: z.boolean().catch(otherwise.companyLookup),
    addressLookup: z.boolean().catch(otherwise.addressLookup),
  });
  return stored(shape, kept ?? {}) ?? otherwise;
}
