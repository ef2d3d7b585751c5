import { html, nothing, type TemplateResult } from 'lit';
import type { PolicyRules } from '../../lib/domain/policy';
import { t } from '../../lib/i18n';
import type { SettingsView } from '../../lib/messaging/views';

/** One sentence for each of the administrator's rules that has no setting of its own here. */
function sentencesOf(rules: PolicyRules): readonly string[] {
  const { senders, passphraseLength: length, priceText } = rules;
  const allowed = (rule: boolean | undefined, yes: string, no: string) =>
    rule === undefined ? null : rule ? yes : no;
  return [
    senders ? t('options.rule_senders', { senders: senders.join(', ') }) : null,
    length ? t('options.rule_passphrase', { length: `${length}` }) : null,
    allowed(rules.passkeyRequired, t('options.rule_passkey'), t('options.rule_passkey_free')),
    allowed(rules.backupAllowed, t('options.rule_backup'), t('options.rule_backup_none')),
    allowed(rules.reminders, t('options.rule_reminders'), t('options.rule_reminders_none')),
    priceText ? t('options.rule_price', { text: priceText }) : null,
  ].filter((sentence) => sentence !== null);
}

/** What the administrator has decided beside the settings that are shown locked. */
export function imposedRules({
  rules,
}: Pick<SettingsView, 'rules'>): TemplateResult | typeof nothing {
  const sentences = sentencesOf(rules);
  if (sentences.length === 0) return nothing;
  return html`<section class="sheet" aria-labelledby="imposed-title">
    <h2 id="imposed-title">${t('options.imposed_title')}</h2>
    <ul>
      ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
  </section>`;
}
