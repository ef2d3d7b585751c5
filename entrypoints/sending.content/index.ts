import { defineContentScript } from 'wxt/utils/define-content-script';
import { pageContextOf } from '../../lib/page/page-context';
import { fillLetterCodes } from '../../lib/page/fill-letter-codes';

/** Registered by the background for the back offices that the person has permitted. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  runAt: 'document_idle',
  main(ctx) {
    fillLetterCodes(pageContextOf(ctx));
  },
});
