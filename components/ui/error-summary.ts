import { html, nothing, type TemplateResult } from 'lit';
import type { FieldProblem } from '../../lib/domain/identity-fields';
import { t } from '../../lib/i18n';
import { summedUp } from './field-problem-text';

function goToField(event: Event): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  const root = link.getRootNode() as ShadowRoot;
  root.querySelector<HTMLElement>(link.hash)?.focus();
}

/**
 * What is wrong with the form, above it, each line leading to its field. Give it the focus after a
 * refused submission: `root.querySelector('.error-summary')?.focus()`.
 * @param labels the label of each field by its name.
 */
export function errorSummary(
  problems: readonly FieldProblem[],
  labels: Readonly<Record<string, string>>,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<div class="error-summary" role="alert" tabindex="-1">
    <h2>${t('form.errors_title')}</h2>
    <ul>
      ${problems.map(
        (problem) =>
          html`<li>
            <a href="#${problem.field}" @click=${goToField}>${summedUp(problem, labels)}</a>
          </li>`,
      )}
    </ul>
  </div>`;
}
