import { html, nothing, type TemplateResult } from 'lit';
import { ago, t } from '../../lib/i18n';
import type { SenderDetail } from '../../lib/messaging/views';

/** What is younger needs no word. */
const FRESH_MS = 3_600_000;

/** How old AR24's last word is, where that is worth saying. */
export function synced({
  syncedAt,
}: Pick<SenderDetail, 'syncedAt'>): TemplateResult | typeof nothing {
  const now = Date.now();
  if (syncedAt === null || now - syncedAt < FRESH_MS) return nothing;
  return html`<p class="hint">${t('detail.synced', { ago: ago(syncedAt, now) })}</p>`;
}
