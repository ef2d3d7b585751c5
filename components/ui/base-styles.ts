import { css } from 'lit';

/** Native controls with our tokens: shared by every element, so that nothing is styled twice. */
export const baseStyles = css`
  :host {
    display: block;
    overflow-wrap: break-word;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3 {
    margin: 0 0 var(--space-3);
    line-height: 1.25;
    text-wrap: balance;
  }

  h1 {
    font-size: var(--text-title);
  }

  h2 {
    font-size: var(--text-large);
  }

  h3 {
    font-size: var(--text);
  }

  /* Focused by the program to be read out, not to be operated. */
  h1:focus,
  h2:focus {
    outline: none !important;
    box-shadow: none !important;
  }

  p {
    margin: 0 0 var(--space-4);
  }

  summary {
    cursor: pointer;
  }

  details[open] > summary {
    margin-bottom: var(--space-3);
  }

  a {
    color: var(--accent);
    text-underline-offset: 0.15em;
  }

  .hint,
  .soft {
    color: var(--ink-soft);
  }

  .hint {
    margin: 0 0 var(--space-2);
    font-size: var(--text-small);
  }

  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-height: var(--target);
    padding: var(--space-2) var(--space-4);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--sheet);
    color: var(--ink);
    font: inherit;
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }

  button:hover {
    border-color: var(--accent);
    color: var(--accent);
  }

  button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }

  button.primary:hover {
    border-color: var(--accent-strong);
    background: var(--accent-strong);
  }

  button.danger {
    border-color: var(--danger);
    color: var(--danger);
  }

  button.plain {
    min-height: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    font-weight: 400;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  button.wide {
    width: 100%;
  }

  button:disabled,
  button[aria-disabled='true'] {
    border-color: var(--rule);
    background: var(--paper);
    color: var(--ink-soft);
    cursor: not-allowed;
  }

  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--focus-ink);
  }

  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
