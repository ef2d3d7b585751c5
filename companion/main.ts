import '../components/tokens.css';
import { language, t } from '../lib/i18n';
import { keepOffline } from './keep-offline';
import { openPage } from './open-page';
import { PhonePage } from './phone-page';

document.documentElement.lang = language();
document.title = t('companion.page_title');

const page = new PhonePage();
let close = openPage(page, location.hash);
document.body.append(page);

// Another QR code opened in the same tab.
addEventListener('hashchange', () => {
  if (location.hash === '') return;
  close();
  close = openPage(page, location.hash);
});
addEventListener('load', () => void keepOffline().catch(() => undefined));
