import { css } from 'lit';

/** Labels, fields, hints and errors, after GOV.UK's patterns. */
export const formStyles = css`
  form {
    margin: 0;
  }

  fieldset {
    margin: 0 0 var(--space-5);
    padding: 0;
    border: 0;
  }

  legend,
  label {
    display: block;
    margin-bottom: var(--space-1);
    padding: 0;
    font-weight: 600;
  }

  .field {
    margin-bottom: var(--space-5);
  }

  .field.failed,
  fieldset.failed {
    padding-inline-start: var(--space-3);
    border-inline-start: 4px solid var(--danger);
  }

  .error {
    margin: 0 0 var(--space-2);
    color: var(--danger);
    font-weight: 600;
  }

  .optional {
    font-weight: 400;
    color: var(--ink-soft);
  }

  input:not([type='radio'], [type='checkbox'], [type='file']),
  select {
    width: 100%;
    min-height: var(--target);
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--sheet);
    color: var(--ink);
    font: inherit;
  }

  input.code {
    font-family: var(--font-code);
    letter-spacing: 0.06em;
  }

  .failed input,
  .failed select {
    border-color: var(--danger);
    border-width: 2px;
  }

  .choice {
    display: flex;
    align-items: flex-start;
    gap: var(--space-3);
    min-height: var(--target);
    padding-block: var(--space-2);
    font-weight: 400;
  }

  .choice input {
    flex: none;
    width: 1.375rem;
    height: 1.375rem;
    margin: 0.0625rem 0 0;
    accent-color: var(--accent);
  }

  .choices.inline {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-5);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
    margin-top: var(--space-5);
  }

  .error-summary {
    margin-bottom: var(--space-5);
    padding: var(--space-4);
    border: 3px solid var(--danger);
    border-radius: var(--radius);
  }

  .error-summary ul {
    margin: 0;
    padding-inline-start: 1.2em;
  }

  .error-summary a {
    color: var(--danger);
    font-weight: 600;
  }
`;
