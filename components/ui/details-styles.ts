import { css } from 'lit';

/** What is folded away because few people need it. */
export const detailsStyles = css`
  summary {
    width: fit-content;
    padding-block: var(--space-2);
    color: var(--accent);
    cursor: pointer;
  }
`;
