import { css, html, svg, type TemplateResult } from 'lit';
import { t } from '../../lib/i18n';

export const welcomePictureStyles = css`
  figure {
    margin: 0 0 var(--space-6);
    padding: var(--space-4);
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--sheet);
  }

  figure svg {
    display: block;
    width: 100%;
    height: auto;
    margin-bottom: var(--space-3);
  }

  figure ol {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: var(--space-2) var(--space-5);
    margin: 0;
    padding: 0;
    list-style: none;
    counter-reset: stage;
  }

  figure li::before {
    counter-increment: stage;
    content: counter(stage) '. ';
    color: var(--accent);
    font-weight: 700;
  }

  .line {
    fill: var(--sheet);
    stroke: var(--edge);
    stroke-width: 2;
    stroke-linejoin: round;
  }

  .faint {
    fill: var(--rule);
  }

  .wash {
    fill: var(--accent-wash);
  }

  .ink {
    fill: var(--ink);
  }

  .strong {
    fill: var(--accent);
  }

  .stroke {
    fill: none;
    stroke: var(--accent);
    stroke-width: 3;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .on {
    fill: none;
    stroke: var(--on-accent);
    stroke-width: 3;
    stroke-linecap: round;
  }

  @media (max-width: 34rem) {
    figure ol {
      grid-template-columns: 1fr;
    }
  }

  @media (forced-colors: active) {
    .ink,
    .strong {
      fill: CanvasText;
    }

    .on {
      stroke: Canvas;
    }
  }
`;

/** A browser's window with a page in it, its upper left corner at `x`. */
const window = (x: number) => svg`<g>
  <rect class="line" x=${x} y="20" width="190" height="130" rx="8" />
  <circle class="faint" cx=${x + 14} cy="33" r="4" />
  <circle class="faint" cx=${x + 27} cy="33" r="4" />
  <path class="line" d="M${x} 46h190" />
  <rect class="faint" x=${x + 14} y="60" width="62" height="8" rx="4" />
  <rect class="faint" x=${x + 14} y="78" width="82" height="8" rx="4" />
  <rect class="faint" x=${x + 14} y="96" width="48" height="8" rx="4" />
</g>`;

const arrow = (x: number) => svg`<path class="stroke" d="M${x} 85h34m-10-9 10 9-10 9" />`;

/** The panel beside the page, with somebody being added. */
const panel = svg`<rect class="wash" x="118" y="47" width="71" height="102" />
  <path class="line" d="M118 46v104" />
  <circle class="strong" cx="153" cy="74" r="11" />
  <path class="strong" d="M133 108a20 17 0 0 1 40 0z" />
  <circle class="strong" cx="153" cy="129" r="12" />
  <path class="on" d="M153 123v12m-6-6h12" />`;

/** Three corners and some dots: enough to be seen as a QR code, nothing that could be read. */
const symbol = svg`${[
  [322, 68],
  [360, 68],
  [322, 106],
].map(
  ([x = 0, y = 0]) => svg`<rect class="ink" x=${x} y=${y} width="22" height="22" rx="3" />
    <rect class="line" x=${x + 5} y=${y + 5} width="12" height="12" stroke-width="0" />
    <rect class="ink" x=${x + 8} y=${y + 8} width="6" height="6" />`,
)}
  <path class="ink" d="M360 106h8v8h-8zm14 0h8v8h-8zm-7 10h8v8h-8zm7 6h8v6h-8zm-30-44h6v8h-6z" />`;

const letter = svg`<path class="line" d="M276 96v44a8 8 0 0 0 8 8h136a8 8 0 0 0 8-8V96" />
  <rect class="line" x="298" y="22" width="108" height="112" rx="4" />
  <rect class="faint" x="310" y="34" width="52" height="7" rx="3" />
  <rect class="faint" x="310" y="48" width="82" height="7" rx="3" />
  ${symbol}
  <path class="line" d="M276 100l76 42 76-42v40a8 8 0 0 1-8 8H284a8 8 0 0 1-8-8z" opacity="0.96" />`;

const filled = svg`<rect class="wash" x="522" y="112" width="120" height="28" rx="6" />
  <rect class="stroke" x="522" y="112" width="120" height="28" rx="6" stroke-width="2" />
  ${[0, 1, 2, 3, 4, 5].map((digit) => svg`<circle class="ink" cx=${540 + digit * 17} cy="126" r="4.5" />`)}
  <circle class="strong" cx="664" cy="80" r="15" />
  <path class="on" d="m657 80 5 5 9-10" />`;

/** What the extension does, in one picture. */
export function welcomePicture(): TemplateResult {
  return html`<figure>
    <svg viewBox="0 0 706 170" role="img" aria-label=${t('welcome.picture')}>
      ${window(1)} ${panel} ${arrow(214)} ${letter} ${arrow(450)} ${window(506)} ${filled}
    </svg>
    <ol>
      <li>${t('welcome.stage_add')}</li>
      <li>${t('welcome.stage_letter')}</li>
      <li>${t('welcome.stage_code')}</li>
    </ol>
  </figure>`;
}
