import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../../lib/i18n';
import type { VaultState } from '../../lib/messaging/views';
import type { KeySubmission } from './key-submission';

function sentence({ done, busy, given, lapsed }: KeySubmission, vault: VaultState): string | null {
  if (done) return t('verification.identified_next');
  if (busy) return t('verification.proving');
  if (given && vault === 'none') return t('verification.to_protect');
  if (given && vault === 'locked') return t('verification.kept');
  return lapsed ? t('verification.lapsed') : null;
}

/** What became of the letter, and what comes next. */
export function submissionStatus(proof: KeySubmission, vault: VaultState): TemplateResult {
  const next = sentence(proof, vault);
  return html`<div role="status">
    ${proof.received ? html`<p class="received">${t(`verification.${proof.received}`)}</p>` : nothing}
    ${next ? html`<p>${next}</p>` : nothing}
    ${proof.done ? html`<p class="soft">${t('detail.locks')}</p>` : nothing}
  </div>`;
}
