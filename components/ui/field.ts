import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldProblem } from '../../lib/domain/identity-fields';
import { messageName, t } from '../../lib/i18n';

export interface FieldOptions {
  /** The field's name: its id in the DOM, and where a {@link FieldProblem} points. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly problems: readonly FieldProblem[];
}

export interface TextFieldOptions extends FieldOptions {
  readonly type?: 'text' | 'email' | 'password' | 'url' | 'number';
  readonly autocomplete?: string;
  readonly inputmode?: 'text' | 'numeric' | 'email' | 'url';
  readonly className?: string;
  readonly spellcheck?: boolean;
  readonly maxlength?: number;
}

function describedBy(name: string, hint: unknown, failed: boolean): string | typeof nothing {
  const ids = [hint ? `${name}-hint` : '', failed ? `${name}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}

/** Label, hint and error around a control that carries the id `options.name`. */
export function fieldFrame(
  options: FieldOptions,
  control: (failed: boolean, description: string | typeof nothing) => TemplateResult,
): TemplateResult {
  const { name, label, hint, optional } = options;
  const problem = options.problems.find(({ field }) => field === name);
  const failed = problem !== undefined;
  return html`<div class="field ${failed ? 'failed' : ''}">
    <label for=${name}
      >${label}${
        optional ? html` <span class="optional">${t('field.optional')}</span>` : nothing
      }</label
    >
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
    ${
      failed
        ? html`<p class="error" id="${name}-error">
            ${t(`field_problem.${messageName(problem.reason)}`)}
          </p>`
        : nothing
    }
    ${control(failed, describedBy(name, hint, failed))}
  </div>`;
}

/** A one-line text field. Its value is read with `FormData` under `options.name`. */
export function textField(options: TextFieldOptions): TemplateResult {
  return fieldFrame(
    options,
    (failed, description) =>
      html`<input
        id=${options.name}
        name=${options.name}
        class=${options.className ?? nothing}
        type=${options.type ?? 'text'}
        .value=${live(options.value)}
        autocomplete=${options.autocomplete ?? 'off'}
        inputmode=${options.inputmode ?? nothing}
        maxlength=${options.maxlength ?? nothing}
        spellcheck=${options.spellcheck ?? false}
        aria-invalid=${failed ? 'true' : nothing}
        aria-describedby=${description}
        ?required=${!options.optional}
      />`,
  );
}

/** A native list; `choices` are value and label. */
export function selectField(
  options: FieldOptions & {
    readonly choices: readonly (readonly [string, string])[];
    readonly autocomplete?: string;
  },
): TemplateResult {
  return fieldFrame(
    options,
    (failed, description) =>
      html`<select
        id=${options.name}
        name=${options.name}
        autocomplete=${options.autocomplete ?? nothing}
        aria-invalid=${failed ? 'true' : nothing}
        aria-describedby=${description}
      >
        ${options.choices.map(
          ([value, label]) =>
            html`<option value=${value} ?selected=${value === options.value}>${label}</option>`,
        )}
      </select>`,
  );
}
