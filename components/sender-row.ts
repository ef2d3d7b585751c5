import { html, nothing, type TemplateResult } from 'lit';
import { toneOf } from '../lib/domain/state-tone';
import { messageName, t } from '../lib/i18n';
import type { SenderRow } from '../lib/messaging/views';
import { stateWords } from '../lib/state-words';
import { senderName } from '../lib/sender-name';

/** One sender: who, in what state, what to do next. The whole row opens it. */
export function senderRow(row: SenderRow, open: () => void): TemplateResult {
  return html`<button class="row" type="button" @click=${open}>
    <span class="who">${senderName(row)}</span>
    ${row.name && row.email ? html`<span class="soft">${row.email}</span>` : nothing}
    <span class="state ${toneOf(row.state)}">${stateWords(row)}</span>
    <span class="soft">${t(`list.next_${messageName(row.state)}`)}</span>
  </button>`;
}
