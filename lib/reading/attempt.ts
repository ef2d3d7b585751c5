import type { EngineName } from './outcome';
import type { Treatment } from './image/treatments';
import type { View } from './image/view';

/** One look at one page by one engine: what the reading plan is made of. */
export interface Attempt {
  engine: EngineName;
  view: View;
  treatment: Treatment;
  /** `closing gaps`: as local, then what is drawn apart is joined (a morphological closing). */
  binarizer: 'local' | 'global' | 'closing gaps';
}
