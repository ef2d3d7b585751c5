import type { GreyImage } from '../image/grey-image';
import { rescue } from '../rescue/rescue';

/** Milliseconds for one deeper look: the next frames are together by then. */
const BUDGET = 3000;

addEventListener('message', ({ data }: MessageEvent<GreyImage>) => {
  postMessage(rescue(data, BUDGET)?.text ?? null);
});
