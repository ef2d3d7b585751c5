import { css } from 'lit';

/** A question over the page that must be answered first. */
export const dialogStyles = css`
  dialog {
    width: min(30rem, calc(100vw - 2 * var(--space-4)));
    padding: var(--space-5);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--sheet);
    color: var(--ink);
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 55%);
  }

  dialog .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
  }

  dialog button.fatal {
    border-color: var(--danger);
    background: var(--danger);
    color: var(--sheet);
  }
`;
