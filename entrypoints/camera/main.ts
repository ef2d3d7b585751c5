import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import { CameraPage } from '../../components/camera-page';
import { keepCameraPreferences } from '../../components/verification/camera/camera-preferences';
import '../../components/trial/trial-band';
import { setPageTitle } from '../../components/ui/set-page-title';
import { language, t } from '../../lib/i18n';
import { isTrialAddress } from '../../lib/trial/trial-address';

document.documentElement.lang = language();
setPageTitle(t('camera.page_title'));

async function closeTab(): Promise<void> {
  const { id } = await browser.tabs.getCurrent();
  if (id !== undefined) await browser.tabs.remove(id);
}

keepCameraPreferences(localStorage);
const page = new CameraPage();
page.senderId = new URLSearchParams(location.search).get('sender') ?? '';
page.closeTab = () => void closeTab();
if (isTrialAddress(location.href)) document.body.append(document.createElement('lre-trial-band'));
document.body.append(page);
