import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { t } from '../../lib/i18n';
import type { SenderDetail } from '../../lib/messaging/views';
import { notice } from '../ui/notice';
import { solvableProblem } from '../ui/solvable-problem';
import type { KeySubmission } from './key-submission';

/** What stands between the sender and being identified, apart from the letter. */
export function submissionObstacle(
  proof: KeySubmission,
  { state, vault }: SenderDetail,
  host: LitElement,
): TemplateResult | typeof nothing {
  if (proof.busy) return nothing;
  const waits = proof.given !== null || state === 'key-unproven';
  const retry =
    waits && vault === 'unlocked'
      ? html`<p>
          <button type="button" @click=${() => proof.prove()}>${t('verification.retry')}</button>
        </p>`
      : nothing;
  if (proof.problem) return html`${solvableProblem(proof.problem, host)} ${retry}`;
  if (state === 'key-unproven') {
    const body = html`<p>${t('verification.unproven_next')}</p>
      ${retry}`;
    return notice('caution', t('state.key_unproven'), body);
  }
  if (state !== 'key-refused' || proof.given) return nothing;
  return notice('caution', t('state.key_refused'), t('verification.refused_next'));
}
