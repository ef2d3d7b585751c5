import { html, nothing, type TemplateResult } from 'lit';
import type { FieldProblem } from '../../lib/domain/identity-fields';
import { messageName, t } from '../../lib/i18n';

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
        ({ field, reason }) =>
          html`<li>
            <a href="#${field}" @click=${goToField}
              >${t('form.error_of_field', {
                field: labels[field] ?? field,
                problem: t(`field_problem.${messageName(reason)}`),
              })}</a
            >
          </li>`,
      )}
    </ul>
  </div>`;
}
