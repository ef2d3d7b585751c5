import { html, type TemplateResult } from 'lit/html.js';

/** All that is left to say once the extension was updated under the page. */
export function reloadNotice(words: string): TemplateResult {
  return html`<p class="reload" role="status">${words}</p>`;
}
