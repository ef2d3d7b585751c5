import { html, type TemplateResult } from 'lit';

/**
 * The submit button of a form. While its request is under way it keeps the focus and says so: a
 * `disabled` button would drop the focus to the page's start.
 */
export function busyButton(busy: boolean, label: string, busyLabel: string): TemplateResult {
  return html`<button class="primary wide" type="submit" aria-disabled=${busy ? 'true' : 'false'}>
    <span aria-live="polite">${busy ? busyLabel : label}</span>
  </button>`;
}
