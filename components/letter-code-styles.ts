import { css } from 'lit';

export const codeStyles = css`
  .card {
    padding: var(--space-4);
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--sheet);
  }

  .code {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-3);
  }

  .digits {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
    margin: 0;
    font-family: var(--font-code);
    font-size: 2.25rem;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.04em;
    line-height: 1.3;
    user-select: all;
  }

  .ring {
    flex: none;
    width: 2.25rem;
    transform: rotate(-90deg);
  }

  .ring circle {
    fill: none;
    stroke: var(--rule);
    stroke-width: 4;
  }

  .ring .left {
    stroke: var(--accent);
  }

  @media (forced-colors: active) {
    .ring circle {
      stroke: GrayText;
    }

    .ring .left {
      stroke: Highlight;
    }
  }

  .hint,
  [role='timer'] {
    font-variant-numeric: tabular-nums;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-top: var(--space-3);
  }

  .actions button {
    padding-inline: var(--space-3);
  }

  .copy {
    margin: 0;
    color: var(--ink-soft);
    font-size: var(--text-small);
  }

  .copy:not(:empty) {
    margin-top: var(--space-3);
  }
`;
