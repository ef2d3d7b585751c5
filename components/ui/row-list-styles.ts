import { css } from 'lit';

/** A list of rows with a button at the end of each. */
export const rowListStyles = css`
  ul {
    margin: 0 0 var(--space-5);
    padding: 0;
    border-top: 1px solid var(--rule);
    list-style: none;
  }

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2) var(--space-4);
    padding-block: var(--space-2);
    border-bottom: 1px solid var(--rule);
  }
`;
