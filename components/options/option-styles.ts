import { css } from 'lit';
import { baseStyles } from '../ui/base-styles';
import { detailsStyles } from '../ui/details-styles';
import { formStyles } from '../ui/form-styles';
import { noticeStyles } from '../ui/notice';

const own = css`
  .done {
    margin: var(--space-4) 0 0;
    color: var(--accent);
    font-weight: 600;
  }

  .notice {
    margin-top: var(--space-4);
  }

  input:read-only:not([type='radio'], [type='checkbox']) {
    background: var(--paper);
    color: var(--ink-soft);
  }

  .choice .hint {
    display: block;
    margin: 0;
  }

  .hint.below {
    margin-top: var(--space-3);
  }
`;

/** What the forms of the settings have in common. */
export const optionStyles = [baseStyles, formStyles, noticeStyles, detailsStyles, own];
