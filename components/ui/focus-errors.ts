import type { LitElement } from 'lit';
import type { Problem } from '../../lib/errors';
import { markPageTitle } from './mark-page-title';

/** After a refused submission the title says so, and the focus goes to the summary of what is to be corrected. */
export function focusErrors(element: LitElement, problem: Problem | null): void {
  const isWrong = Boolean(problem?.fields?.length);
  markPageTitle(isWrong);
  if (!isWrong) return;
  element.renderRoot.querySelector<HTMLElement>('.error-summary')?.focus();
}
