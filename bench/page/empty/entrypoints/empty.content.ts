import { defineContentScript } from 'wxt/utils/define-content-script';

/** What every content script of WXT costs, with nothing in it. */
export default defineContentScript({
  matches: ['http://127.0.0.1/*'],
  allFrames: true,
  runAt: 'document_idle',
  main: () => undefined,
});
