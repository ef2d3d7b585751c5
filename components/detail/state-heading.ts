import { html, type TemplateResult } from 'lit';
import { messageName, t } from '../../lib/i18n';
import type { SenderDetail } from '../../lib/messaging/views';
import { senderName } from '../../lib/sender-name';

/** The heading of a sender's screen: its state, under its name. */
export function stateHeading(sender: SenderDetail): TemplateResult {
  return html`<h1 tabindex="-1">
    <span class="caption">${senderName(sender)}</span> ${t(`state.${messageName(sender.state)}`)}
  </h1>`;
}
