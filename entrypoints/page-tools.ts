import { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { fillLetterCodes } from '../lib/page/fill-letter-codes';
import { inEachDocument } from '../lib/page/in-each-document';
import { pageContextOf } from '../lib/page/page-context';
import { followProfiles } from '../lib/page/profile/follow-profiles';
import { showAccountsPanel } from '../lib/page/show-accounts-panel';

/** Loaded by the background into a page that the content script has recognised. */
export default defineUnlistedScript(() => {
  const context = pageContextOf(new ContentScriptContext('page-tools'));
  inEachDocument(context, (page) => {
    followProfiles(page);
    fillLetterCodes(page);
    showAccountsPanel(page);
  });
});
