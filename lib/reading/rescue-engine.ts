import type { Engine } from './engine';
import { rescue } from './rescue/rescue';

/** What one look may take on a slow machine: the person waits, and may cancel. */
const MILLISECONDS = 4000;

/** For damaged codes, and costly: the reading plan asks it when cheaper engines found nothing. */
export function loadRescue(): Engine {
  return {
    decode: (image) => {
      const text = rescue(image, MILLISECONDS);
      return Promise.resolve(text === undefined ? [] : [text]);
    },
  };
}
