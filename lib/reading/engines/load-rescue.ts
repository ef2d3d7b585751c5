import type { Engine } from './engine';
import { rescue } from '../rescue/rescue';

/** Ends by itself before, except on a slow machine, where the person waits, and may cancel. */
const MILLISECONDS = 3000;

/** For damaged codes, and costly: the reading plan asks it when cheaper engines found nothing. */
export function loadRescue(): Engine {
  return {
    decode: (image) => {
      const code = rescue(image, MILLISECONDS);
      return Promise.resolve(code ? [code] : []);
    },
  };
}
