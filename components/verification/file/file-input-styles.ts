import { css } from 'lit';

/** A file's field that is seen and pressed as the label after it. */
export const fileInputStyles = css`
  input {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  input:focus-visible + label {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--focus-ink);
  }
`;
