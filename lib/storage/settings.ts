import { handoffAddresses } from '../domain/handoff-addresses';
import { lookupSettings } from '../domain/lookups';
import {
  policyNames,
  ruleNames,
  type Policy,
  type PolicyName,
  type PolicyRules,
  type WrongPolicy,
} from '../domain/policy';
import { z } from 'zod';
import type { Database } from './database';
import { DeviceSeal } from './device-seal';
import { WORKSTATION, type ErasableKeys } from './erasable-keys';
import {
  AR24_ENVIRONMENTS,
  completedPreferences as completed,
  type Given,
  type Preferences,
} from './preferences';
import { stored } from './stored';

/** The agency's access to AR24. */
export interface AccessSecrets {
  readonly token: string;
  readonly privateKey: string;
}

const accessShape: z.ZodType<AccessSecrets> = z.object({
  token: z.string(),
  privateKey: z.string(),
});

const PREFERENCES = 'preferences';
const ACCESS = 'ar24-access';

/** What takes the place of what is stored; a function where that depends on it. */
type PreferencesChange = Partial<Preferences> | ((kept: Preferences) => Partial<Preferences>);

/** What the agency's administrator sets; a build may bring defaults, the store build has none. */
export class Settings {
  /**
   * @param policy what the administrator has set, which takes the place of what is set here
   * @param given what is known before anything is set here
   */
  constructor(
    private readonly database: Database,
    private readonly erasable: ErasableKeys,
    private readonly policy: () => Promise<Policy> = () => Promise.resolve({}),
    private readonly given: Given = __BUILD_DEFAULTS__,
  ) {}

  get #device(): DeviceSeal {
    return new DeviceSeal(this.database, this.erasable);
  }

  async preferences(): Promise<Preferences> {
    const kept = await this.database.get('values', PREFERENCES);
    const own = completed(kept, this.given);
    const policy = await this.policy();
    const set = [...handoffAddresses, ...Object.values(lookupSettings)].filter(
      (name) => policy[name] !== undefined,
    );
    return {
      ...own,
      ...Object.fromEntries(set.map((name) => [name, policy[name]])),
      ...(policy.environment && { baseUrl: AR24_ENVIRONMENTS[policy.environment] }),
      sites: [...new Set([...(policy.sites ?? []), ...own.sites])],
      lockMinutes: Math.min(own.lockMinutes, policy.lockMinutes ?? Infinity),
    };
  }

  /** What the administrator has set, and nobody can change here. */
  async managed(): Promise<readonly PolicyName[]> {
    const policy = await this.policy();
    return policyNames.filter((name) => policy[name] !== undefined);
  }

  /** How many minutes a key may stay unlocked, where the administrator says it. */
  async getLockLimit(): Promise<number | null> {
    return (await this.policy()).lockMinutes ?? null;
  }

  /** What else the administrator has decided. */
  async getRules(): Promise<PolicyRules> {
    const policy = await this.policy();
    const set = ruleNames.filter((name) => policy[name] !== undefined);
    return Object.fromEntries(set.map((name) => [name, policy[name]]));
  }

  /** The back offices that the administrator names; whether they are permitted is the person's. */
  async listImposedSites(): Promise<readonly string[]> {
    return (await this.policy()).sites ?? [];
  }

  /** Whether the first steps are shown by themselves. */
  async getWelcome(): Promise<boolean> {
    return (await this.policy()).welcomeTab ?? true;
  }

  /** What the administrator has set and cannot be used. */
  async listWrongPolicy(): Promise<readonly WrongPolicy[]> {
    return (await this.policy()).wrong ?? [];
  }

  /** In one transaction: two windows that change something at once both have it kept. */
  async savePreferences(change: PreferencesChange): Promise<Preferences> {
    const transaction = this.database.transaction('values', 'readwrite');
    const now = completed(await transaction.store.get(PREFERENCES), this.given);
    const changed = typeof change === 'function' ? change(now) : change;
    await transaction.store.put({ ...now, ...changed }, PREFERENCES);
    await transaction.done;
    return this.preferences();
  }

  async access(): Promise<AccessSecrets | null> {
    const own = (await this.#ownAccess()) ?? this.given?.credentials ?? null;
    const { token, privateKey } = await this.policy();
    if (!token && !privateKey) return own;
    return { token: token ?? own?.token ?? '', privateKey: privateKey ?? own?.privateKey ?? '' };
  }

  async #ownAccess(): Promise<AccessSecrets | null> {
    return stored(accessShape, await this.#device.get(ACCESS, WORKSTATION));
  }

  /** An empty secret keeps the one that is there. What the policy gives is not kept: it would outlive it. */
  async saveAccess({ token, privateKey }: AccessSecrets): Promise<void> {
    const known = (await this.#ownAccess()) ?? this.given?.credentials;
    const access = {
      token: token || (known?.token ?? ''),
      privateKey: privateKey || (known?.privateKey ?? ''),
    };
    await this.#device.put(ACCESS, access, WORKSTATION);
  }
}
