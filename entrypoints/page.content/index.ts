import { defineContentScript } from 'wxt/utils/define-content-script';
import { pageContextOf } from '../../lib/page/page-context';
import { recognisePage } from '../../lib/page/recognise-page';

/** Registered by the background for the back offices that the person has permitted. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main(ctx) {
    recognisePage(pageContextOf(ctx));
  },
});
