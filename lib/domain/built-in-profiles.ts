import type { SiteProfile } from './site-profile';
import { profileShape } from './site-profile-file';
import modelo from './site-profiles/modelo.json';
import sandbox from './site-profiles/sandbox.json';

/** What is publicly known of back offices, in the very files that anybody could write. */
export const builtInProfiles: readonly SiteProfile[] = [modelo, sandbox].map((file) =>
  profileShape.parse(file),
);
