import { css } from 'lit';

export const verificationStyles = css`
  section[hidden] {
    display: none;
  }

  lre-passphrase-form {
    margin-bottom: var(--space-6);
    padding-bottom: var(--space-6);
    border-bottom: 1px solid var(--rule);
  }

  .received,
  .seal {
    display: flex;
    align-items: center;
    gap: var(--space-2);
  }

  .received {
    margin-bottom: var(--space-3);
    color: var(--accent);
    font-weight: 600;
  }

  .received::before,
  .seal::before {
    flex: none;
    width: 1.5em;
    height: 1.5em;
    border-radius: 50%;
    background: var(--accent);
    color: var(--on-accent);
    content: '✓' / '';
    font-size: 0.85em;
    font-weight: 700;
    line-height: 1.5;
    text-align: center;
  }

  .hint.below {
    margin-top: var(--space-3);
  }
`;
