import { css } from 'lit';
import { checkMark } from '../ui/check-mark';

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
    ${checkMark}
  }

  .hint.below {
    margin-top: var(--space-3);
  }
`;
