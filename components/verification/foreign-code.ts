import { html, nothing, type TemplateResult } from 'lit';
import type { CodeContent } from '../../lib/domain/code-content';
import type { ForeignText } from '../../lib/domain/scanned-text';
import { messageName, t } from '../../lib/i18n';
import { notice } from '../ui/notice';
import { scannedBackup } from './scanned-backup';

/** A code that is not the letter's: why, and what it is instead. */
export function foreignCode(
  tone: 'caution' | 'danger',
  { problem, content }: ForeignText,
  more: unknown = nothing,
): TemplateResult {
  if (content.kind === 'backup') return scannedBackup(tone, content.sealed, more);
  const words = messageName(problem);
  const body = html`${problem === 'key-not-in-code' ? html`<p>${whatItIs(content)}</p>` : nothing}
    <p>${t(`problem.${words}.next`)}</p>
    ${more}`;
  return notice(tone, t(`problem.${words}.title`), body);
}

function whatItIs(content: Exclude<CodeContent, { kind: 'backup' }>): string {
  if (content.kind === 'web-address') return t('reading.is_web_address', { host: content.host });
  return t(`reading.is_${content.kind}`);
}
