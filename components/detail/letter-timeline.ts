import { css, html, nothing, type TemplateResult } from 'lit';
import { t } from '../../lib/i18n';

const stages = ['ordered', 'way', 'scan', 'identified'] as const;
type Stage = (typeof stages)[number];

export const timelineStyles = css`
  .timeline-room {
    container-type: inline-size;
  }

  .timeline {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    margin: 0 0 var(--space-4);
    padding: 0;
    font-size: var(--text-small);
    list-style: none;
  }

  .timeline li {
    position: relative;
    padding-top: 1.5rem;
    color: var(--ink-soft);
    text-align: center;
    overflow-wrap: anywhere;
  }

  .timeline li::before {
    content: '';
    position: absolute;
    z-index: 1;
    inset-block-start: 0.2rem;
    inset-inline-start: calc(50% - 0.45rem);
    box-sizing: border-box;
    width: 0.9rem;
    height: 0.9rem;
    border: 2px solid var(--edge);
    border-radius: 50%;
    background: var(--paper);
  }

  .timeline li:not(:first-child)::after {
    content: '';
    position: absolute;
    inset-block-start: 0.6rem;
    inset-inline: -50% 50%;
    border-top: 2px solid var(--edge);
  }

  /* Letters twice as large in the narrowest panel: one below the other. */
  @container (max-width: 14rem) {
    .timeline {
      grid-template-columns: 1fr;
    }

    .timeline li {
      padding: 0 0 var(--space-2) 1.75rem;
      text-align: start;
    }

    .timeline li::before {
      inset-inline-start: 0;
    }

    .timeline li:not(:first-child)::after {
      inset: -100% auto auto calc(0.45rem - 1px);
      height: 100%;
      border-top: 0;
      border-inline-start: 2px solid var(--edge);
    }
  }

  .timeline .reached::before {
    border-color: var(--accent);
    background: var(--accent);
    forced-color-adjust: none;
  }

  .timeline .reached:not(:first-child)::after {
    border-color: var(--accent);
  }

  .timeline [aria-current] {
    color: var(--ink);
    font-weight: 700;
  }
`;

/** The four stages of a letter, and at which one it is. */
export function letterTimeline(now: Stage): TemplateResult {
  const at = stages.indexOf(now);
  return html`<div class="timeline-room">
    <ol class="timeline" aria-label=${t('detail.timeline')}>
      ${stages.map(
        (stage, index) =>
          html`<li
            class=${index <= at ? 'reached' : nothing}
            aria-current=${index === at ? 'step' : nothing}
          >
            ${t(`detail.timeline_${stage}`)}
            ${
              index < at
                ? html`<span class="visually-hidden">${t('detail.timeline_done')}</span>`
                : nothing
            }
          </li>`,
      )}
    </ol>
  </div>`;
}
