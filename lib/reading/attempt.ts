import type { EngineName } from './outcome';
import type { Treatment } from './image/treatments';
import type { View } from './image/view';

/** One look at one page by one engine: what the reading plan is made of. */
export interface Attempt {
  engine: EngineName;
  view: View;
  treatment: Treatment;
  binarizer: 'local' | 'global';
}
