import { html, type TemplateResult } from 'lit';
import { t } from '../../lib/i18n';
import { notice } from './notice';

/** What to say when the background does not answer, and what to do where the data are why. */
export function unreachable(retry: () => void): TemplateResult {
  void import('../storage-recovery');
  return html`${notice(
      'danger',
      t('panel.unreachable_title'),
      html`<p>${t('panel.unreachable_next')}</p>
        <button type="button" @click=${retry}>${t('panel.retry')}</button>`,
    )}<lre-storage-recovery></lre-storage-recovery>`;
}
