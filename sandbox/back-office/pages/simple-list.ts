import { html } from 'hono/html';
import type { Html } from '../layout';

/** A heading and a table with a line for each row. */
export function simpleList(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Html {
  return html`<h1>${title}</h1>
    <table class="liste" width="100%" cellpadding="3" cellspacing="0" border="1">
      <tr>
        ${columns.map((column) => html`<th>${column}</th>`)}
      </tr>
      ${rows.map(
        (row) =>
          html`<tr onmouseover="survol(this)" onmouseout="horsSurvol(this)">
            ${row.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </table>`;
}
