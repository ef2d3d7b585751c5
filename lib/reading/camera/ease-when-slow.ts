import type { FrameSight } from './frame-messages';
import { easeTrack } from './track';

/** Frames at the beginning that say nothing: code is still being compiled. */
const WARMING_UP = 10;
/** Frames whose mean says how fast this machine reads. */
const ENOUGH = 20;
/** Milliseconds a frame may take: ten are to be read a second. */
const SLOW = 100;
/** Width of the picture to which a slow machine is eased; smaller ones are left as they are. */
const EASED = 1280;

/**
 * Watches how long frames take, and once asks the camera for a smaller picture when they take too
 * long: a person follows with the eyes, and ten looks at fewer pixels read more than five at many.
 */
export function easeWhenSlow(track: MediaStreamTrack): (sight: FrameSight) => void {
  let seen = 0;
  let spent = 0;
  let eased = false;
  return ({ width, milliseconds }) => {
    seen += 1;
    if (eased || width <= EASED || seen <= WARMING_UP) return;
    spent += milliseconds;
    if (seen < WARMING_UP + ENOUGH) return;
    eased = spent > SLOW * ENOUGH;
    seen = WARMING_UP;
    spent = 0;
    if (eased) void easeTrack(track);
  };
}
