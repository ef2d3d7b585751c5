import { html, type TemplateResult } from 'lit';
import { t } from '../../lib/i18n';
import type { DetailView } from './detail-view';
import { stateHeading } from './state-heading';

/** The order is on its way to AR24, whether this panel stays open or not. */
export function ordering({ sender }: DetailView): TemplateResult {
  return html`${stateHeading(sender)}
    <progress class="wait" aria-label=${t('detail.ordering_now')}></progress>
    <p>${t('detail.ordering_now')}</p>
    <p class="soft">${t('detail.ordering_close')}</p>`;
}
