import { css, html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../lib/errors';
import { messageName, t } from '../../lib/i18n';

export const noticeStyles = css`
  .notice {
    margin: 0 0 var(--space-5);
    padding: var(--space-3) var(--space-4);
    border-inline-start: 4px solid var(--accent);
    border-radius: 0 var(--radius) var(--radius) 0;
    background: var(--accent-wash);
  }

  .notice > :last-child {
    margin-bottom: 0;
  }

  .notice .title {
    margin-bottom: var(--space-1);
    font-weight: 700;
  }

  .notice.danger {
    border-color: var(--danger);
    background: var(--danger-wash);
  }

  .notice.caution {
    border-color: var(--caution);
    background: var(--caution-wash);
  }
`;

/** A message that stands out: what it is about, and what to do next. */
export function notice(
  tone: 'calm' | 'caution' | 'danger',
  title: string,
  body: unknown = nothing,
): TemplateResult {
  return html`<div class="notice ${tone}" role=${tone === 'danger' ? 'alert' : 'status'}>
    <p class="title">${title}</p>
    ${body === nothing ? nothing : typeof body === 'string' ? html`<p>${body}</p>` : body}
  </div>`;
}

/** The sentence and the next step of a failure; AR24's own words where we have none. */
export function problemNotice(
  problem: Problem | null,
  action: unknown = nothing,
): TemplateResult | typeof nothing {
  if (!problem) return nothing;
  const { reason, detail } = problem;
  const name = messageName(reason);
  return notice(
    'danger',
    t(`problem.${name}.title`),
    html`<p>${t(`problem.${name}.next`)}</p>
      ${detail ? html`<p class="hint">${t('problem.words_of_ar24', { words: detail })}</p>` : nothing}
      ${action}`,
  );
}
