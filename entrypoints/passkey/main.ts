import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import { PasskeyPage } from '../../components/passkey-page';
import { setPageTitle } from '../../components/ui/set-page-title';
import { language, t } from '../../lib/i18n';

document.documentElement.lang = language();
setPageTitle(t('passkey.page_title'));

async function closeTab(): Promise<void> {
  const { id, openerTabId: opener } = await browser.tabs.getCurrent();
  // To the page that waits for a code, where it is still there; browsers choose some other one.
  if (opener !== undefined) {
    await browser.tabs.update(opener, { active: true }).catch(() => undefined);
  }
  if (id !== undefined) await browser.tabs.remove(id);
}

const page = new PasskeyPage();
const wanted = new URLSearchParams(location.search);
page.senderId = wanted.get('sender') ?? '';
page.deed = wanted.get('deed') === 'add' ? 'add' : 'unlock';
page.closeTab = () => void closeTab();
document.body.append(page);
