import { html, nothing, type TemplateResult } from 'lit';
import { messageName, t } from '../../lib/i18n';
import type { SenderDetail } from '../../lib/messaging/views';
import { notice } from '../ui/notice';

/** Why the last order did not go through: it may have failed while no panel was open. */
export function lastOrder({ order }: SenderDetail): TemplateResult | typeof nothing {
  if (!order?.reason) return nothing;
  const name = messageName(order.reason);
  return notice(
    'caution',
    t('detail.last_order'),
    html`<p>${t(`problem.${name}.title`)} ${t(`problem.${name}.next`)}</p>`,
  );
}
