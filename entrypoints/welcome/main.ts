import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import { WelcomePage } from '../../components/welcome-page';
import { setPageTitle } from '../../components/ui/set-page-title';
import { language, t } from '../../lib/i18n';

document.documentElement.lang = language();
setPageTitle(t('welcome.page_title'));

const page = new WelcomePage();
page.requestHost = (pattern) => browser.permissions.request({ origins: [pattern] });
document.body.append(page);
