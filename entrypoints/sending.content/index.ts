import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { fillLetterCodes } from '../../lib/page/fill-letter-codes';

/** Registered by the background for the back offices that the person has permitted. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  runAt: 'document_idle',
  main(ctx) {
    fillLetterCodes({
      signal: ctx.signal,
      // Chrome takes `runtime` itself away from a script whose extension was updated under it.
      isOrphaned: () => ctx.isInvalid && !(browser as Partial<typeof browser>).runtime?.id,
    });
  },
});
