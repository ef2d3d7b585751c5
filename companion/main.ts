import '../components/tokens.css';
import './unopened.css';
import { language, t } from '../lib/i18n';
import { keepOffline } from './keep-offline';
import { openPage } from './open-page';
import { PhonePage } from './phone-page';

/**
 * Without the first, Lit writes `<style>` elements, which the policy forbids; without the second, no
 * worker reads. Safari has both since 16.4; before, what stands in the page already says so.
 */
const isRecent = 'adoptedStyleSheets' in document && 'OffscreenCanvas' in window;

function open(): void {
  document.documentElement.lang = language();
  document.title = t('companion.page_title');

  const page = new PhonePage();
  let close = openPage(page, location.hash);
  document.body.replaceChildren(page);

  // Another QR code opened in the same tab.
  addEventListener('hashchange', () => {
    if (location.hash === '') return;
    close();
    close = openPage(page, location.hash);
  });
  addEventListener('load', () => void keepOffline().catch(() => undefined));
}

if (isRecent) open();
