import { browser } from 'wxt/browser';
import '../../components/side-panel';
import '../../components/tokens.css';
import { language, t } from '../../lib/i18n';

document.documentElement.lang = language();
document.title = t('panel.title');

// The panel paints before its window is known: only where it stands depends on it.
void browser.windows.getCurrent().then(({ id }) => {
  const panel = document.querySelector('lre-side-panel');
  if (panel) panel.windowId = id ?? browser.windows.WINDOW_ID_CURRENT;
});
