import { browser } from 'wxt/browser';
import '../../components/side-panel';
import '../../components/tokens.css';
import { language, t } from '../../lib/i18n';
import { isTrialAddress } from '../../lib/trial/trial-address';

document.documentElement.lang = language();
document.title = t('panel.title');
const sidePanel = document.querySelector('lre-side-panel');
if (sidePanel) {
  sidePanel.trial = isTrialAddress(location.href);
  sidePanel.requestHost = (pattern) => browser.permissions.request({ origins: [pattern] });
  const turn = () => (sidePanel.tabTurn += 1);
  browser.tabs.onActivated.addListener(turn);
  browser.tabs.onUpdated.addListener((_id, { status }) => {
    if (status === 'complete') turn();
  });
  // The panel paints before its window is known: only where it stands depends on it.
  void browser.windows.getCurrent().then(({ id }) => {
    sidePanel.windowId = id ?? browser.windows.WINDOW_ID_CURRENT;
  });
}
