import { html } from 'lit';

/** Leads on to what is behind a row. */
export const onward = html`<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
  <path d="m9 5 7 7-7 7" fill="none" stroke="currentColor" stroke-width="2.5" />
</svg>`;

/** Done. */
export const tick = html`<svg viewBox="0 0 24 24" width="40" height="40" aria-hidden="true">
  <path d="m5 12.5 5 5L19.5 7" fill="none" stroke="currentColor" stroke-width="3" />
</svg>`;
