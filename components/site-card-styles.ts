import { css } from 'lit';

export const siteCardStyles = css`
  :host {
    display: block;
    margin-top: var(--space-6);
  }

  h2 {
    margin-bottom: var(--space-1);
  }

  .host {
    overflow-wrap: anywhere;
  }

  ul,
  ol {
    margin: 0 0 var(--space-4);
    padding: 0;
    border-top: none;
    list-style: none;
  }

  li strong,
  li .soft {
    display: block;
    overflow-wrap: anywhere;
  }

  li .soft {
    font-size: var(--text-small);
  }

  li > div {
    flex: 1 1 10rem;
    min-width: 0;
  }

  li[aria-current] {
    padding-inline-start: var(--space-3);
    border-inline-start: 4px solid var(--accent);
    font-weight: 700;
  }
`;
