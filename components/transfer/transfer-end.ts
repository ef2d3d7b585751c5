import { html, nothing, type TemplateResult } from 'lit';
import type { TransportState } from '../../lib/handoff/wire/transport';
import { messageName, t } from '../../lib/i18n';
import type { TransferView } from '../../lib/messaging/protocol/transfer';
import { notice } from '../ui/notice';

/** How a transfer ended, and whether the key had left by then. */
export function transferEnd(view: TransferView): TemplateResult | typeof nothing {
  if (view.kind === 'no-relay') {
    return notice('caution', t('transfer.no_relay'), t('transfer.no_relay_next'));
  }
  if (view.kind !== 'ended') return nothing;
  const name = messageName(view.reason);
  const body = html`<p>${t(`transfer.${name}_next`)}</p>
    ${view.left ? html`<p>${t('transfer.left')}</p>` : nothing}`;
  return notice('caution', t(`transfer.${name}`), body);
}

/** A relay that cannot be reached: it is tried again all the while. */
export const relayNotice = (relay: TransportState): TemplateResult | typeof nothing =>
  relay === 'unreachable' || relay === 'lost'
    ? notice('caution', t('transfer.relay_lost'), t('transfer.relay_lost_next'))
    : nothing;
