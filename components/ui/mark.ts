import { svg, html } from 'lit';

/** A sealed envelope, in the colour of the text around it. */
export const mark = html`<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
  ${svg`<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linejoin="round">
    <rect x="2.5" y="5" width="19" height="14" rx="2" />
    <path d="M3 6.5 12 13l9-6.5" />
  </g>
  <circle cx="12" cy="13.5" r="3" fill="currentColor" />`}
</svg>`;
