import { html, type TemplateResult } from 'lit';
import { t } from '../../lib/i18n';

/** Holds the room of what is loading, so that nothing jumps. `heights` are in rem, top to bottom. */
export function placeholder(heights: readonly number[]): TemplateResult {
  return html`<div aria-busy="true">
    <span class="visually-hidden" role="status">${t('panel.loading')}</span>
    ${heights.map((height) => html`<span class="placeholder" style="height: ${height}rem"></span>`)}
  </div>`;
}
