import { css } from 'lit';

/** The field where a file is chosen or dropped. */
export const fileZoneStyles = css`
  .zone {
    padding: var(--space-5) min(var(--space-4), 5%);
    border: 2px dashed var(--edge);
    border-radius: var(--radius);
    background: var(--sheet);
    text-align: center;
  }

  .zone.over {
    border-color: var(--accent);
    background: var(--accent-wash);
  }

  .zone .hint {
    margin: var(--space-3) 0 0;
    text-wrap: pretty;
  }

  label.button {
    max-width: 100%;
    padding-inline: min(var(--space-4), 5%);
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }

  label.button:hover {
    background: var(--accent-strong);
  }

  :host([quiet]) label.button {
    border-color: var(--edge);
    background: var(--sheet);
    color: var(--ink);
  }

  progress {
    width: 100%;
    accent-color: var(--accent);
  }

  .cancel {
    margin-top: var(--space-3);
  }

  lre-pdf-password {
    display: block;
    margin-block: var(--space-4);
  }
`;
