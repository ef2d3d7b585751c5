import { css } from 'lit';

/** The field where a file is chosen or dropped. */
export const fileZoneStyles = css`
  .zone {
    padding: var(--space-5) var(--space-4);
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

  input {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  label.button {
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

  input:focus-visible + label {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--focus-ink);
  }

  progress {
    width: 100%;
    accent-color: var(--accent);
  }

  .cancel {
    margin-top: var(--space-3);
  }

  .choice {
    display: grid;
    gap: var(--space-2);
    margin: var(--space-3) 0 0;
    padding: 0;
    list-style: none;
  }

  .choice button {
    width: 100%;
    text-align: start;
  }

  lre-pdf-password {
    display: block;
    margin-block: var(--space-4);
  }
`;
