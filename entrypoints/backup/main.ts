import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import { BackupPage } from '../../components/backup-page';
import { BackupRestorePage } from '../../components/backup-restore-page';
import { setPageTitle } from '../../components/ui/set-page-title';
import { language, t } from '../../lib/i18n';

document.documentElement.lang = language();
setPageTitle(t('backup.page_title'));

async function closeTab(): Promise<void> {
  const { id } = await browser.tabs.getCurrent();
  if (id !== undefined) await browser.tabs.remove(id);
}

const wanted = new URLSearchParams(location.search);
const page = wanted.has('restore') ? new BackupRestorePage() : new BackupPage();
if (page instanceof BackupPage) page.senderId = wanted.get('sender') ?? '';
page.closeTab = () => void closeTab();
document.body.append(page);
