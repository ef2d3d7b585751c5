import { html, type TemplateResult } from 'lit';
import { messageName, t } from '../../lib/i18n';
import type { SenderDetail } from '../../lib/messaging/views';

/** How a sender is called: by name, else by e-mail address. */
export function senderName({ name, email }: Pick<SenderDetail, 'name' | 'email'>): string {
  return name ?? email ?? t('list.unnamed');
}

/** The heading of a sender's screen: its state, under its name. */
export function stateHeading(sender: SenderDetail): TemplateResult {
  return html`<h1 tabindex="-1">
    <span class="caption">${senderName(sender)}</span> ${t(`state.${messageName(sender.state)}`)}
  </h1>`;
}
