import { css } from 'lit';

export const identityStepStyles = css`
  legend.title {
    font-size: var(--text-large);
    font-weight: 700;
  }

  #address-hint {
    margin-bottom: var(--space-4);
  }

  .town {
    display: grid;
    grid-template-columns: minmax(7rem, 1fr) minmax(9rem, 2fr);
    align-items: end;
    gap: 0 var(--space-3);
  }

  .town:has(.failed) {
    grid-template-columns: 1fr;
  }

  @media (max-width: 20rem) {
    .town {
      grid-template-columns: 1fr;
    }
  }
`;
