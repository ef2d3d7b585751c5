import { html, nothing, type TemplateResult } from 'lit';
import type { SenderState } from '../lib/domain/sender-state';
import { longDay, messageName, t } from '../lib/i18n';
import type { SenderRow } from '../lib/messaging/views';
import { senderName } from './sender-name';

/** What the mark beside a state says at a glance; the words say it all. */
const tones: Readonly<Record<SenderState, 'calm' | 'done' | 'attention'>> = {
  draft: 'calm',
  'access-requested': 'calm',
  'account-created': 'calm',
  ordering: 'calm',
  'order-uncertain': 'attention',
  'letter-on-its-way': 'calm',
  'letter-late': 'attention',
  'key-unproven': 'attention',
  identified: 'done',
  'identified-elsewhere': 'attention',
  'key-refused': 'attention',
};

function stateWords({ state, expectedOn }: SenderRow): string {
  const words = t(`state.${messageName(state)}`);
  if (state !== 'letter-on-its-way' || !expectedOn) return words;
  return t('list.expected', { state: words, day: longDay(expectedOn) });
}

/** One sender: who, in what state, what to do next. The whole row opens it. */
export function senderRow(row: SenderRow, open: () => void): TemplateResult {
  return html`<button class="row" type="button" @click=${open}>
    <span class="who">${senderName(row)}</span>
    ${row.name && row.email ? html`<span class="soft">${row.email}</span>` : nothing}
    <span class="state ${tones[row.state]}">${stateWords(row)}</span>
    <span class="soft">${t(`list.next_${messageName(row.state)}`)}</span>
  </button>`;
}
