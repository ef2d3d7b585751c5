import { css } from 'lit';

export const phonePageStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 100dvh;
  }

  header {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    padding: var(--space-3) max(var(--space-4), env(safe-area-inset-right)) var(--space-3)
      max(var(--space-4), env(safe-area-inset-left));
    border-bottom: 1px solid var(--rule);
    background: var(--sheet);
    color: var(--accent);
    font-weight: 700;
  }

  header p {
    margin: 0;
  }

  main {
    flex: 1;
    width: 100%;
    max-width: 34rem;
    margin-inline: auto;
    padding: var(--space-5) max(var(--space-4), env(safe-area-inset-right)) var(--space-6)
      max(var(--space-4), env(safe-area-inset-left));
  }

  footer {
    padding: var(--space-3) var(--space-4) max(var(--space-4), env(safe-area-inset-bottom));
    color: var(--ink-soft);
    font-size: var(--text-small);
    text-align: center;
  }

  footer p {
    margin: 0;
  }

  .waiting {
    margin-top: 20dvh;
    text-align: center;
  }

  .pulse {
    width: 3rem;
    height: 3rem;
    margin: 0 auto var(--space-4);
    border: 4px solid var(--rule);
    border-top-color: var(--accent);
    border-radius: 50%;
    animation: turn 1s linear infinite;
  }

  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }

  .code {
    display: flex;
    justify-content: center;
    gap: 0.4em;
    margin: var(--space-5) 0;
    padding: var(--space-5) var(--space-2);
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--sheet);
    color: var(--ink);
    font: 700 clamp(2.5rem, 14vw, 4rem) / 1 var(--font-code);
    font-variant-numeric: tabular-nums;
  }

  .rows {
    margin: 0 0 var(--space-5);
    padding: 0;
    list-style: none;
  }

  .rows button {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 var(--space-3);
    width: 100%;
    min-height: 4.5rem;
    margin-bottom: var(--space-3);
    padding: var(--space-3) var(--space-4);
    text-align: start;
  }

  .rows .name,
  .rows .email {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .rows .name {
    font-size: var(--text-large);
  }

  .rows .email {
    grid-row: 2;
    color: var(--ink-soft);
    font-weight: 400;
  }

  .rows svg {
    grid-area: 1 / 2 / span 2;
    align-self: center;
    color: var(--accent);
  }

  .seal {
    display: grid;
    place-items: center;
    width: 4.5rem;
    height: 4.5rem;
    margin: 10dvh auto var(--space-4);
    border-radius: 50%;
    background: var(--accent);
    color: var(--on-accent);
  }

  .told {
    text-align: center;
  }

  .told strong {
    display: block;
  }
`;
