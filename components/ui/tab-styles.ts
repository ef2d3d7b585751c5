import { css } from 'lit';

/** A page of the extension in a tab of its own: one column under the product's name. */
export const tabStyles = css`
  main {
    max-width: 40rem;
    margin-inline: auto;
    padding: var(--space-6) var(--space-4);
  }

  .brand {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    margin-bottom: var(--space-5);
    color: var(--accent);
    font-weight: 700;
  }
`;
