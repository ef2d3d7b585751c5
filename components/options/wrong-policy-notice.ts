import { html, type TemplateResult } from 'lit';
import { messageName, t } from '../../lib/i18n';
import type { SettingsView } from '../../lib/messaging/views';
import { notice } from '../ui/notice';

/** Which values of the administrator's policy are not used, and why; the others hold. */
export function wrongPolicyNotice({
  wrongPolicy,
}: Pick<SettingsView, 'wrongPolicy'>): TemplateResult {
  return notice(
    'caution',
    t('options.policy_wrong_title'),
    html`<ul>
        ${wrongPolicy.map(
          ({ name, reason }) =>
            html`<li><code>${name}</code> ${t(`options.policy_wrong_${messageName(reason)}`)}</li>`,
        )}
      </ul>
      <p>${t('options.policy_wrong_next')}</p>`,
  );
}
