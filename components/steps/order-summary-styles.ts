import { css } from 'lit';

export const orderSummaryStyles = css`
  dl {
    margin: 0 0 var(--space-5);
  }

  .entry {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--space-1) var(--space-3);
    padding-block: var(--space-3);
    border-bottom: 1px solid var(--rule);
  }

  dt {
    font-weight: 600;
  }

  dd {
    grid-column: 1 / -1;
    margin: 0;
    overflow-wrap: anywhere;
  }

  dd.edit {
    grid-area: 1 / 2;
  }

  h2 {
    font-size: var(--text);
  }
`;
