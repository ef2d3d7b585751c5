import type { Database } from './database';
import { getSealed, putSealed } from './device-seal';

/** The two environments that AR24 publishes. */
export const AR24_ENVIRONMENTS = {
  production: 'https://app.ar24.fr/api',
  sandbox: 'https://sandbox.ar24.fr/api',
} as const;

export interface Preferences extends HandoffAddresses {
  readonly baseUrl: string;
  /** Match patterns of the back offices. */
  readonly sites: readonly string[];
  /** How long a key stays unlocked. */
  readonly lockMinutes: number;
  /** Whether the person was told that this computer's clock is wrong. */
  readonly clockDriftTold: boolean;
}

/** Where the hand-off to a phone goes. */
export interface HandoffAddresses {
  /** The relay, `wss://…`; empty: none. */
  readonly relay: string;
  /** The phone's page; empty: none. */
  readonly companion: string;
}

/** The agency's access to AR24. */
export interface AccessSecrets {
  readonly token: string;
  readonly privateKey: string;
}

const addresses = ['companion', 'relay'] as const;
const PREFERENCES = 'preferences';
const ACCESS = 'ar24-access';

function defaults(): Preferences {
  return {
    baseUrl: __BUILD_DEFAULTS__?.baseUrl ?? AR24_ENVIRONMENTS.production,
    sites: __BUILD_DEFAULTS__?.sites ?? [],
    lockMinutes: 30,
    clockDriftTold: false,
    relay: __BUILD_DEFAULTS__?.relay ?? '',
    companion: __BUILD_DEFAULTS__?.companion ?? '',
  };
}

/** What the agency's administrator sets; a build may bring defaults, the store build has none. */
export class Settings {
  /** @param policy what the administrator has set, which takes the place of what is set here */
  constructor(
    private readonly database: Database,
    private readonly policy: () => Promise<Partial<HandoffAddresses>> = () => Promise.resolve({}),
  ) {}

  async #stored(): Promise<Preferences> {
    const stored = (await this.database.get('values', PREFERENCES)) as Partial<Preferences>;
    return { ...defaults(), ...stored };
  }

  async preferences(): Promise<Preferences> {
    return { ...(await this.#stored()), ...(await this.policy()) };
  }

  /** What the administrator has set, and nobody can change here. */
  async managed(): Promise<readonly (keyof HandoffAddresses)[]> {
    const policy = await this.policy();
    return addresses.filter((name) => policy[name] !== undefined);
  }

  async savePreferences(change: Partial<Preferences>): Promise<Preferences> {
    const preferences = { ...(await this.#stored()), ...change };
    await this.database.put('values', preferences, PREFERENCES);
    return this.preferences();
  }

  async access(): Promise<AccessSecrets | null> {
    const stored = (await getSealed(this.database, ACCESS)) as AccessSecrets | null;
    return stored ?? __BUILD_DEFAULTS__?.credentials ?? null;
  }

  /** An empty secret keeps the one that is there. */
  async saveAccess({ token, privateKey }: AccessSecrets): Promise<void> {
    const known = await this.access();
    await putSealed(this.database, ACCESS, {
      token: token || (known?.token ?? ''),
      privateKey: privateKey || (known?.privateKey ?? ''),
    });
  }
}
