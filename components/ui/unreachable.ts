import { html, type TemplateResult } from 'lit';
import { t } from '../../lib/i18n';
import { notice } from './notice';

/** What to say when the background does not answer. */
export function unreachable(retry: () => void): TemplateResult {
  return notice(
    'danger',
    t('panel.unreachable_title'),
    html`<p>${t('panel.unreachable_next')}</p>
      <button type="button" @click=${retry}>${t('panel.retry')}</button>`,
  );
}
