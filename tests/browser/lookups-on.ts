import type { LookupView } from '../../lib/domain/lookups';
import { sampleSettings } from './sample-settings';

/** Every look-up as it stands once the person has switched it on. */
export const lookupsOn: readonly LookupView[] = sampleSettings().lookups.map((view) => ({
  ...view,
  standing: 'on',
}));
