import { css } from 'lit';

/** Sheets, captions, placeholders: what the panel's screens are laid out with. */
export const layoutStyles = css`
  h1 .caption {
    display: block;
    margin-bottom: var(--space-1);
    color: var(--ink-soft);
    font-size: var(--text);
    font-weight: 400;
    line-height: 1.4;
    text-wrap: wrap;
  }

  .lead {
    font-size: var(--text-large);
  }

  .sheet {
    margin: 0 0 var(--space-5);
    padding: var(--space-4);
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--sheet);
  }

  .sheet > :last-child,
  .section > :last-child {
    margin-bottom: 0;
  }

  .section {
    margin-bottom: var(--space-6);
  }

  .envelope {
    margin: 0;
    padding: var(--space-4);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--sheet);
    font-style: normal;
  }

  .envelope span {
    display: block;
  }

  .stack {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: var(--space-3);
    margin: 0 0 var(--space-5);
    padding: 0;
    list-style: none;
  }

  .placeholder {
    display: block;
    margin-bottom: var(--space-3);
    border-radius: var(--radius);
    background: var(--rule);
    opacity: 0.6;
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @keyframes breathe {
    to {
      opacity: 0.3;
    }
  }
`;
