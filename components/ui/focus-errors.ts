import type { LitElement } from 'lit';
import type { Problem } from '../../lib/errors';

/** After a refused submission the focus goes to the summary of what is to be corrected. */
export function focusErrors(element: LitElement, problem: Problem | null): void {
  if (!problem?.fields?.length) return;
  element.renderRoot.querySelector<HTMLElement>('.error-summary')?.focus();
}
