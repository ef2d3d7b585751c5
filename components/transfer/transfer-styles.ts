import { css } from 'lit';

/** What is read on one computer and typed or picked on the other. */
export const transferStyles = css`
  :host {
    display: block;
    margin-top: var(--space-4);
  }

  .shown {
    display: block;
    margin-block: var(--space-3);
    padding: var(--space-3);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--sheet);
    font: 700 var(--text-title) / 1.4 var(--font-code);
    text-align: center;
    letter-spacing: 0.06em;
    user-select: all;
  }

  .picks {
    display: grid;
    gap: var(--space-2);
    margin: 0 0 var(--space-4);
    padding: 0;
    list-style: none;
  }

  .picks button {
    width: 100%;
    font-family: var(--font-code);
  }

  .deeds {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
  }
`;
