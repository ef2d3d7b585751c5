import { html, noChange, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldProblem } from '../../lib/domain/identity-fields';
import { t } from '../../lib/i18n';
import { fieldProblemText } from './field-problem-text';

interface FieldWords {
  /** The field's name: its id in the DOM, and where a {@link FieldProblem} points. */
  readonly name: string;
  readonly label: string;
  /** The label's language, if it is printed so on paper whatever that of the interface. */
  readonly labelLanguage?: 'fr';
  readonly hint?: string;
  readonly optional?: boolean;
}

export interface FieldOptions extends FieldWords {
  readonly value: string;
  readonly problems: readonly FieldProblem[];
}

/** What stands around a control. */
interface FieldFrame extends FieldWords {
  /** What is wrong with it, in a sentence. */
  readonly error: string | null;
}

export interface TextFieldOptions extends FieldOptions {
  readonly type?: 'text' | 'email' | 'password' | 'url' | 'number';
  readonly autocomplete?: string;
  readonly inputmode?: 'text' | 'numeric' | 'email' | 'url';
  readonly className?: string;
  readonly spellcheck?: boolean;
  readonly maxlength?: number;
  /** False where the field may be left empty for what is kept already; as `optional` says unless told. */
  readonly required?: boolean;
  /** What is typed stays when the form is drawn again, as a passphrase has to: only a reset empties it. */
  readonly stays?: boolean;
}

/** The sentence of what is wrong with a field, or null. */
export function problemText({ name, problems }: FieldOptions): string | null {
  const problem = problems.find(({ field }) => field === name);
  return problem ? fieldProblemText(problem) : null;
}

/** What is wrong, where a control's `aria-describedby` finds it. */
export function errorLine(name: string, error: string | null): TemplateResult | typeof nothing {
  return error ? html`<p class="error" id="${name}-error">${error}</p>` : nothing;
}

function describedBy(name: string, hint: unknown, failed: boolean): string | typeof nothing {
  const ids = [hint ? `${name}-hint` : '', failed ? `${name}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}

/** Label, hint and error around a control that carries the id `frame.name`. */
export function fieldFrame(
  frame: FieldFrame,
  control: (failed: boolean, description: string | typeof nothing) => TemplateResult,
): TemplateResult {
  const { name, label, labelLanguage, hint, optional, error } = frame;
  const failed = error !== null;
  return html`<div class="field ${failed ? 'failed' : ''}">
    <label for=${name}
      ><span lang=${labelLanguage ?? nothing}>${label}</span>${
        optional ? html` <span class="optional">${t('field.optional')}</span>` : nothing
      }</label
    >
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
    ${errorLine(name, error)} ${control(failed, describedBy(name, hint, failed))}
  </div>`;
}

/** A one-line text field. Its value is read with `FormData` under `options.name`. */
export function textField(options: TextFieldOptions): TemplateResult {
  return fieldFrame(
    { ...options, error: problemText(options) },
    (failed, description) =>
      html`<input
        id=${options.name}
        name=${options.name}
        class=${options.className ?? nothing}
        type=${options.type ?? 'text'}
        .value=${options.stays ? noChange : live(options.value)}
        autocomplete=${options.autocomplete ?? 'off'}
        inputmode=${options.inputmode ?? nothing}
        maxlength=${options.maxlength ?? nothing}
        spellcheck=${options.spellcheck ?? false}
        aria-invalid=${failed ? 'true' : nothing}
        aria-describedby=${description}
        ?required=${options.required ?? !options.optional}
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
    { ...options, error: problemText(options) },
    (failed, description) =>
      html`<select
        id=${options.name}
        name=${options.name}
        autocomplete=${options.autocomplete ?? nothing}
        aria-invalid=${failed ? 'true' : nothing}
        aria-describedby=${description}
        ?required=${!options.optional}
      >
        ${options.choices.map(
          ([value, label]) =>
            html`<option value=${value} ?selected=${value === options.value}>${label}</option>`,
        )}
      </select>`,
  );
}
