import { html, type TemplateResult } from 'lit';
import { t } from '../../lib/i18n';

/** The heading of a step, under its number. */
export function stepHeading(number: number, title: string): TemplateResult {
  return html`<h1 tabindex="-1">
    <span class="caption">${t('wizard.step', { number })}</span> ${title}
  </h1>`;
}
