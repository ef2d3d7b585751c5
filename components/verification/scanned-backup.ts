import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../../lib/i18n';
import { emit } from '../events';
import { notice } from '../ui/notice';

/** Only the panel can go to where backups are restored: a phone and the webcam's tab say where that is. */
const isInPanel = () => document.querySelector('lre-side-panel') !== null;

/** A printed backup that was scanned where a letter is wanted: what it is, and the way to restore it. */
export function scannedBackup(
  tone: 'caution' | 'danger',
  sealed: string,
  more: unknown,
): TemplateResult {
  const restore = ({ currentTarget }: Event) =>
    emit(currentTarget as HTMLElement, 'lre-backup-found', { sealed });
  const way = isInPanel()
    ? html`<p><button type="button" @click=${restore}>${t('reading.backup_restore')}</button></p>`
    : nothing;
  return notice(
    tone,
    t('reading.backup_title'),
    html`<p>${t('reading.backup_next')}</p>
      ${way} ${more}`,
  );
}
