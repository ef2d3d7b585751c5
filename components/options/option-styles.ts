import { css } from 'lit';

/** What the forms of the settings have in common. */
export const optionStyles = css`
  .done {
    margin: var(--space-4) 0 0;
    color: var(--accent);
    font-weight: 600;
  }

  .notice {
    margin-top: var(--space-4);
  }

  input:read-only:not([type='radio'], [type='checkbox']) {
    background: var(--paper);
    color: var(--ink-soft);
  }

  .choice .hint {
    display: block;
    margin: 0;
  }

  .hint.below {
    margin-top: var(--space-3);
  }
`;
