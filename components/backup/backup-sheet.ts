import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { fullDate, t } from '../../lib/i18n';
import type { SenderDetail } from '../../lib/messaging/views';
import { qrPath, type QrPath } from '../verification/phone/qr-modules';

/** Paper: black on white whatever the theme, and one page of A4. */
export const backupSheetStyles = css`
  .paper {
    margin-block: var(--space-5);
    padding: 8mm;
    border: 1px solid var(--edge);
    background: #fff;
    color: #000;
    color-scheme: light;
  }

  .paper h2 {
    font-size: var(--text-title);
  }

  .paper dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: var(--space-1) var(--space-4);
    margin: 0 0 var(--space-4);
  }

  .paper dt {
    font-weight: 600;
  }

  .paper dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .paper li,
  .paper p {
    margin-bottom: var(--space-2);
  }

  .paper ol {
    padding-inline-start: var(--space-5);
  }

  .paper svg {
    display: block;
    width: min(100%, 135mm);
    margin: var(--space-4) auto 0;
  }

  @page {
    size: A4;
    margin: 14mm;
  }

  @media print {
    .paper {
      margin: 0;
      padding: 0;
      border: 0;
      font-size: 10.5pt;
      break-inside: avoid;
    }
  }
`;

/** What stands some years in a drawer, and is photographed: more redundancy, but for the longest texts. */
function printedCode(sealed: string): QrPath {
  try {
    return qrPath(sealed, 'medium');
  } catch {
    return qrPath(sealed, 'low');
  }
}

/** A backup that has just been made, and what opens it. */
export interface MadeBackup {
  readonly sealed: string;
  readonly madeAt: number;
  readonly lock: 'passphrase' | 'passkey';
}

/** The page to be printed: whose backup it is, since when, what it is and what to do with it. */
export function backupSheet(
  { name, email }: SenderDetail,
  { sealed, madeAt, lock }: MadeBackup,
): TemplateResult {
  const byPasskey = lock === 'passkey';
  const product = t('manifest.name');
  return html`<section class="paper" aria-labelledby="paper-title">
    <h2 id="paper-title">${t('backup.sheet_title')}</h2>
    <dl>
      <dt>${t('backup.sheet_sender')}</dt>
      <dd>${name ?? email}</dd>
      <dt>${t('backup.sheet_email')}</dt>
      <dd>${email}</dd>
      <dt>${t('backup.sheet_date')}</dt>
      <dd>${fullDate(madeAt)}</dd>
    </dl>
    <h3>${t('backup.sheet_what_title')}</h3>
    <p>${byPasskey ? t('backup.sheet_what_passkey') : t('backup.sheet_what')}</p>
    <h3>${t('backup.sheet_do_title')}</h3>
    <ol>
      <li>${byPasskey ? t('backup.sheet_keep_passkey') : t('backup.sheet_keep')}</li>
      <li>
        ${
          byPasskey
            ? t('backup.sheet_restore_passkey', { product })
            : t('backup.sheet_restore', { product })
        }
      </li>
      ${byPasskey ? nothing : html`<li>${t('backup.sheet_age')}</li>`}
    </ol>
    ${drawn(printedCode(sealed))}
  </section>`;
}

function drawn({ size, path }: QrPath): TemplateResult {
  return html`<svg
    viewBox="0 0 ${size} ${size}"
    role="img"
    aria-label=${t('backup.sheet_code')}
    shape-rendering="crispEdges"
  >
    ${svg`<rect width=${size} height=${size} fill="#fff" /><path d=${path} fill="#000" />`}
  </svg>`;
}
