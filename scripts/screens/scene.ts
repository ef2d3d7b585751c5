import type { Screen } from '../../tests/e2e/support/screen';
import type { Set } from './set';

/** `panel` and `phone` are shown at two widths, `tab` and `page` at one. */
export type Place = 'panel' | 'tab' | 'page' | 'phone';

/** One screen in one state. */
export interface Scene {
  readonly place: Place;
  readonly group: string;
  readonly name: string;
  /** Brings it about, and returns the page that shows it. */
  readonly set: (set: Set) => Promise<Screen>;
}

/** Scenes of one group, all in one place. */
export const scenes = (
  place: Place,
  group: string,
  all: Readonly<Record<string, Scene['set']>>,
): Scene[] => Object.entries(all).map(([name, set]) => ({ place, group, name, set }));
