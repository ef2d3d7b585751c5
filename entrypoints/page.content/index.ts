import { defineContentScript } from 'wxt/utils/define-content-script';
import { fillLetterCodes } from '../../lib/page/fill-letter-codes';
import { inEachDocument } from '../../lib/page/in-each-document';
import { pageContextOf } from '../../lib/page/page-context';
import { followProfiles } from '../../lib/page/profile/follow-profiles';
import { showAccountsPanel } from '../../lib/page/show-accounts-panel';

/** Registered by the background for the back offices that the person has permitted. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main(ctx) {
    inEachDocument(pageContextOf(ctx), (page) => {
      followProfiles(page);
      showAccountsPanel(page);
      fillLetterCodes(page);
    });
  },
});
