import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { errorLine, problemText, type FieldOptions } from './field';

/** A group of radio buttons; `choices` are value and label. The first one carries the field's id. */
export function radioField(
  options: FieldOptions & {
    readonly choices: readonly (readonly [string, string])[];
    readonly inline?: boolean;
  },
): TemplateResult {
  const { name, label, value, hint, choices, inline } = options;
  const error = problemText(options);
  return html`<fieldset
    class=${error ? 'failed' : ''}
    aria-describedby=${error ? `${name}-error` : nothing}
  >
    <legend>${label}</legend>
    ${hint ? html`<p class="hint">${hint}</p>` : nothing} ${errorLine(name, error)}
    <div class="choices ${inline ? 'inline' : ''}">
      ${choices.map(
        ([choice, text], index) =>
          html`<label class="choice"
            ><input
              type="radio"
              id=${index === 0 ? name : `${name}-${choice}`}
              name=${name}
              value=${choice}
              .checked=${live(choice === value)}
              required
            />${text}</label
          >`,
      )}
    </div>
  </fieldset>`;
}

/** One box to tick: `1` in the form's data when ticked, absent otherwise. */
export function checkboxField(
  options: FieldOptions & { /** The label where it holds a link. */ readonly content?: unknown },
): TemplateResult {
  const { name, label, value, content = label } = options;
  const error = problemText(options);
  return html`<div class="field ${error ? 'failed' : ''}">
    ${errorLine(name, error)}
    <label class="choice"
      ><input
        type="checkbox"
        id=${name}
        name=${name}
        value="1"
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${error ? `${name}-error` : nothing}
        .checked=${live(value === '1')}
        required
      /><span>${content}</span></label
    >
  </div>`;
}
