import { css } from 'lit';
import { checkMark } from '../ui/check-mark';

export const verificationStyles = css`
  section[hidden] {
    display: none;
  }

  lre-passphrase-form {
    display: block;
    margin-block: var(--space-5);
    padding: var(--space-4);
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--sheet);
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
    ${checkMark}
  }

  .hint.below {
    margin-top: var(--space-3);
  }
`;
