import { css } from 'lit';

export const senderDetailStyles = css`
  .back {
    margin-bottom: var(--space-4);
  }

  .back::before {
    content: '';
    width: 0.45rem;
    height: 0.45rem;
    border: solid currentColor;
    border-width: 2px 0 0 2px;
    rotate: -45deg;
  }

  .done p {
    padding: var(--space-3) var(--space-4);
    border-inline-start: 4px solid var(--accent);
    background: var(--accent-wash);
    font-weight: 600;
  }

  .caption {
    margin-bottom: var(--space-1);
  }

  .after {
    margin-top: var(--space-4);
  }

  .todo {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .late {
    margin-top: var(--space-6);
  }

  .others {
    margin-top: var(--space-6);
    padding-top: var(--space-4);
    border-top: 1px solid var(--rule);
  }

  .others h2 {
    font-size: var(--text);
  }

  .others .stack {
    margin: 0;
  }

  .envelope {
    margin-bottom: var(--space-4);
  }

  progress.wait {
    width: 100%;
    height: 0.5rem;
    margin-bottom: var(--space-4);
    accent-color: var(--accent);
  }

  lre-verification-step:not(:defined) {
    display: block;
    min-height: 20rem;
  }

  lre-letter-code:not(:defined) {
    display: block;
    min-height: 12rem;
  }
`;
