import { browser } from 'wxt/browser';
import { OptionsForm } from '../../components/options-form';
import '../../components/tokens.css';
import { setPageTitle } from '../../components/ui/set-page-title';
import { language, t } from '../../lib/i18n';

document.documentElement.lang = language();
setPageTitle(t('options.title'));

const form = new OptionsForm();
form.requestHost = (pattern) => browser.permissions.request({ origins: [pattern] });
form.withdrawHost = (pattern) => browser.permissions.remove({ origins: [pattern] });
document.body.append(form);
