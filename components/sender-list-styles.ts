import { css } from 'lit';

export const senderListStyles = css`
  .rows {
    display: grid;
    gap: var(--space-3);
    margin: 0 0 var(--space-4);
    padding: 0;
    list-style: none;
  }

  .row {
    position: relative;
    display: block;
    width: 100%;
    padding: var(--space-4);
    padding-inline-end: var(--space-6);
    border-color: var(--rule);
    font-weight: 400;
    text-align: start;
    overflow-wrap: anywhere;
  }

  .row::after {
    content: '';
    position: absolute;
    inset-block-start: 50%;
    inset-inline-end: var(--space-4);
    width: 0.5rem;
    height: 0.5rem;
    border: solid var(--accent);
    border-width: 2px 2px 0 0;
    rotate: 45deg;
    translate: 0 -50%;
  }

  .row:hover {
    color: var(--ink);
    background: var(--accent-wash);
  }

  .row span {
    display: block;
  }

  .row .soft {
    font-size: var(--text-small);
  }

  .who {
    font-weight: 700;
    font-size: var(--text-large);
    line-height: 1.3;
  }

  .state {
    position: relative;
    margin-block: var(--space-2) var(--space-1);
    padding-inline-start: 1.25rem;
    font-weight: 600;
  }

  .state::before {
    content: '';
    position: absolute;
    inset-block-start: 0.45em;
    inset-inline-start: 0;
    width: 0.625rem;
    height: 0.625rem;
    border: 2px solid var(--edge);
    border-radius: 50%;
  }

  .state.done::before {
    border-color: var(--accent);
    background: var(--accent);
    forced-color-adjust: none;
  }

  .state:is(.caution, .danger)::before {
    border-color: var(--caution);
    border-radius: 0;
    rotate: 45deg;
  }

  .state.danger::before {
    border-color: var(--danger);
    background: var(--danger);
    forced-color-adjust: none;
  }

  .advice {
    margin-block-start: var(--space-3);
  }

  .stages {
    display: grid;
    gap: var(--space-3);
    margin: 0;
    padding: 0;
    list-style: none;
    counter-reset: stage;
  }

  .stages li {
    display: grid;
    grid-template-columns: 1.75rem 1fr;
    gap: var(--space-3);
    counter-increment: stage;
  }

  .stages li::before {
    content: counter(stage);
    display: grid;
    place-items: center;
    height: 1.75rem;
    border: 1px solid var(--accent);
    border-radius: 50%;
    color: var(--accent);
    font-weight: 700;
  }

  .placeholder:last-of-type {
    margin-top: var(--space-4);
  }

  .footnote {
    margin: var(--space-4) 0 0;
  }
`;
