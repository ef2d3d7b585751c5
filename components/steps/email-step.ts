import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Problem } from '../../lib/errors';
import { t } from '../../lib/i18n';
import { FocusHeading } from '../controllers/focus-heading';
import { MarkErrors } from '../controllers/mark-errors';
import { emit } from '../events';
import { baseStyles } from '../ui/base-styles';
import { busyButton } from '../ui/busy-button';
import { errorSummary } from '../ui/error-summary';
import { textField } from '../ui/field';
import { focusErrors } from '../ui/focus-errors';
import { formStyles } from '../ui/form-styles';
import { layoutStyles } from '../ui/layout-styles';
import { noticeStyles } from '../ui/notice';
import { solvableProblem } from '../ui/solvable-problem';
import { stepHeading } from './step-heading';

/**
 * Step 1: the sender's e-mail address.
 * @fires lre-draft-edited
 * @fires lre-step-submitted
 */
@customElement('lre-email-step')
export class EmailStep extends LitElement {
  static override styles = [baseStyles, layoutStyles, formStyles, noticeStyles];

  @property({ attribute: false }) email = '';
  @property({ attribute: false }) busy = false;
  @property({ attribute: false }) problem: Problem | null = null;

  constructor() {
    super();
    new MarkErrors(this);
    new FocusHeading(this, () => 'email');
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('problem')) focusErrors(this, this.problem);
  }

  protected override render(): TemplateResult {
    const problems = this.problem?.fields ?? [];
    return html`${stepHeading(1, t('email_step.title'))}
      <slot></slot>
      ${errorSummary(problems, { email: t('email_step.label') })}
      <form novalidate @input=${this.#edit} @submit=${this.#submit}>
        ${textField({
          name: 'email',
          label: t('email_step.label'),
          hint: t('email_step.hint'),
          value: this.email,
          type: 'email',
          autocomplete: 'email',
          inputmode: 'email',
          maxlength: 200,
          problems,
        })}
        <p class="soft">${t('email_step.what_happens')}</p>
        ${problems.length > 0 ? '' : solvableProblem(this.problem, this)}
        <div class="actions">
          ${busyButton(this.busy, t('wizard.next'), t('email_step.checking'))}
        </div>
      </form>`;
  }

  #typed(): string {
    return this.renderRoot.querySelector<HTMLInputElement>('#email')?.value ?? '';
  }

  readonly #edit = (): void => emit(this, 'lre-draft-edited', { email: this.#typed() });

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!this.busy) emit(this, 'lre-step-submitted', { email: this.#typed() });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-email-step': EmailStep;
  }
}
