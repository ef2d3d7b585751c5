import { z } from 'zod';
import { builtInProfiles } from '../domain/built-in-profiles';
import {
  placeNames,
  type PlaceName,
  type ProfileSource,
  type SiteProfile,
} from '../domain/site-profile';
import { profileShape } from '../domain/site-profile-file';
import type { Database } from './database';
import { stored } from './stored';

export interface KnownProfile {
  readonly source: ProfileSource;
  readonly profile: SiteProfile;
}

/** A place that a page should have had, and had not. */
interface MissingPlace {
  readonly id: string;
  readonly place: PlaceName;
}

/** What is kept of site profiles. */
export interface ProfileRecord {
  readonly known: readonly KnownProfile[];
  /** By host, the profile that the person chose. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly missing: readonly MissingPlace[];
}

const KEY = 'site-profiles';
/** More than anybody draws or imports. */
const MOST = 50;

const shape: z.ZodType<ProfileRecord> = z.object({
  known: z.array(z.object({ source: z.enum(['drawn', 'imported']), profile: profileShape })),
  chosen: z.record(z.string(), z.string()),
  missing: z.array(z.object({ id: z.string(), place: z.enum(placeNames) })),
});

/** The site profiles of this workstation: those of the extension and of the administrator among them. */
export class SiteProfileStore {
  constructor(
    private readonly database: Database,
    private readonly policy: () => Promise<readonly SiteProfile[]> = () => Promise.resolve([]),
  ) {}

  async list(): Promise<ProfileRecord> {
    const kept = completed(await this.database.get('values', KEY));
    const given = (source: ProfileSource, profiles: readonly SiteProfile[]) =>
      profiles.map((profile) => ({ source, profile }));
    const others = [...given('policy', await this.policy()), ...given('built-in', builtInProfiles)];
    const isKept = (id: string) => kept.known.some(({ profile }) => profile.id === id);
    return {
      ...kept,
      known: [...kept.known, ...others.filter(({ profile }) => !isKept(profile.id))],
    };
  }

  /** Changes what is kept in one transaction: two windows that do so at once both have it kept. */
  async amend(change: (kept: ProfileRecord) => Partial<ProfileRecord>): Promise<void> {
    const transaction = this.database.transaction('values', 'readwrite');
    const kept = completed(await transaction.store.get(KEY));
    const changed = { ...kept, ...change(kept) };
    await transaction.store.put({ ...changed, known: changed.known.slice(-MOST) }, KEY);
    await transaction.done;
  }
}

function completed(value: unknown): ProfileRecord {
  return stored(shape, value) ?? { known: [], chosen: {}, missing: [] };
}
