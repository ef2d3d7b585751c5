import { css, html, svg, type TemplateResult } from 'lit';
import { t } from '../../lib/i18n';

export const letterPictureStyles = css`
  .letter {
    display: block;
    width: 100%;
    max-width: 20rem;
    height: auto;
    margin: 0 auto var(--space-4);
  }

  .letter .paper {
    fill: var(--sheet);
    stroke: var(--edge);
  }

  .letter .print {
    fill: var(--rule);
  }

  /* Of ink on paper, whatever the theme. */
  .letter .ground {
    fill: #fff;
  }

  .letter .code {
    fill: #16211b;
  }

  .letter .mark {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2.5;
  }

  .letter .name {
    fill: var(--accent-strong);
    font-family: inherit;
    font-size: 13px;
    font-weight: 700;
    text-anchor: middle;
  }

  .letter .key {
    fill: var(--ink);
    font-family: var(--font-code);
    font-size: 11px;
  }

  @media (forced-colors: active) {
    .letter {
      --sheet: Canvas;
      --edge: CanvasText;
      --rule: GrayText;
      --ink: CanvasText;
      --accent: Highlight;
      --accent-strong: CanvasText;
    }
  }
`;

/** What looks like a QR code: rows of modules, dark where there is a 1. It says nothing. */
const MODULES = [
  '11111110101111111',
  '10000010110100001',
  '10111010011101101',
  '10111010100101101',
  '10111010111101101',
  '10000010010100001',
  '11111110101111111',
  '00000000110000000',
  '10110111001011010',
  '01001100111001011',
  '11010010101110100',
  '00000000100101110',
  '11111110111010010',
  '10000010001101101',
  '10111010110110010',
  '10000010101001110',
  '11111110110111001',
] as const;

const SIDE = 3.6;
const module = (x: number, y: number) => `M${x * SIDE} ${y * SIDE}h${SIDE}v${SIDE}h-${SIDE}z`;
const code = MODULES.flatMap((row, y) =>
  Array.from(row, (dark, x) => (dark === '1' ? module(x, y) : '')),
).join('');

/** AR24's letter in small, with the QR code and the key that is printed beside it. */
export function letterPicture(): TemplateResult {
  return html`<svg
    class="letter"
    viewBox="0 0 320 140"
    role="img"
    aria-label=${t('letter.picture')}
  >
    ${svg`
      <path class="paper" d="M20.5 139V6.5a4 4 0 0 1 4-4h271a4 4 0 0 1 4 4V139" />
      <g class="print">
        <rect x="40" y="16" width="60" height="6" rx="2" />
        <rect x="40" y="27" width="44" height="4" rx="2" />
      </g>
      <rect class="ground" x="38" y="38" width="77" height="77" rx="6" />
      <g transform="translate(46 46)"><path class="code" d=${code} /></g>
      <rect class="mark" x="38" y="38" width="77" height="77" rx="6" />
      <text class="name" x="76" y="132">${t('letter.code')}</text>
      <text class="key" x="144" y="72" textLength="124">ABCD EFGH IJKL MNOP</text>
      <text class="key" x="144" y="90" textLength="124">QRST UVWX YZ23 4567</text>
      <rect class="mark" x="134" y="55" width="146" height="46" rx="6" />
      <text class="name" x="207" y="132">${t('letter.key')}</text>
    `}
  </svg>`;
}
