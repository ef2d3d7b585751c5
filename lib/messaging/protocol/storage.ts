import { asks, does } from '../method';
import { none } from './parameters';

export const storage = {
  /** Whether the database opens; asked when nothing else is answered. */
  checkStorage: asks<'sound' | 'broken'>()(none, 'panel'),
  /** Erases a database that does not open and puts back what its second copy has. */
  repairStorage: does<undefined>()(none, 'panel'),
  /** Erases everything this extension keeps on this workstation. */
  forgetEverything: does<undefined>()(none, 'panel'),
} as const;
