import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { groupedSiret } from '../../lib/domain/grouped-siret';
import type { FieldProblem } from '../../lib/domain/identity-fields';
import { displayName, type DraftStep } from '../../lib/domain/sender';
import type { Problem } from '../../lib/errors';
import { longDay, t } from '../../lib/i18n';
import type { SenderDetail } from '../../lib/messaging/views';
import { FocusHeading } from '../controllers/focus-heading';
import { emit, type StepPart } from '../events';
import { baseStyles } from '../ui/base-styles';
import { busyButton } from '../ui/busy-button';
import { checkboxField } from '../ui/choice-field';
import { envelope } from '../ui/envelope';
import { errorSummary } from '../ui/error-summary';
import { formStyles } from '../ui/form-styles';
import { layoutStyles } from '../ui/layout-styles';
import { notice, noticeStyles } from '../ui/notice';
import { solvableProblem } from '../ui/solvable-problem';
import { orderSummaryStyles } from './order-summary-styles';
import { stepHeading } from './step-heading';

/**
 * What is about to be ordered and paid for, to be checked before it is. The order itself is made by
 * whoever hears the event: this element may be gone before AR24 answers.
 * @fires lre-order-confirmed
 * @fires lre-draft-edited with the step to go back to
 */
@customElement('lre-order-summary')
export class OrderSummary extends LitElement {
  static override styles = [baseStyles, layoutStyles, formStyles, noticeStyles, orderSummaryStyles];

  @property({ attribute: false }) sender!: SenderDetail;
  @property({ attribute: false }) busy = false;
  @property({ attribute: false }) problem: Problem | null = null;
  /** A letter was ordered before: these identifiers replace others. */
  @property({ attribute: false }) again = false;
  @state() private riskUnaccepted = false;

  constructor() {
    super();
    new FocusHeading(this, () => 'summary');
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('riskUnaccepted') && this.riskUnaccepted) {
      this.renderRoot.querySelector<HTMLElement>('.error-summary')?.focus();
    }
  }

  protected override render(): TemplateResult {
    const { sender, again } = this;
    const problems: FieldProblem[] = this.riskUnaccepted
      ? [{ field: 'risk', reason: 'terms-unaccepted' }]
      : [];
    return html`${
        again
          ? html`<h1 tabindex="-1">${t('summary_step.title_again')}</h1>`
          : stepHeading(2, t('summary_step.title'))
      }
      ${errorSummary(problems, { risk: t('summary_step.risk') })}
      <dl>
        ${this.#entry(t('summary_step.email'), sender.email, t('summary_step.edit_email'), 'email')}
        ${this.#entry(
          t('summary_step.identity'),
          this.#identity(),
          t('summary_step.edit_identity'),
          'identity',
        )}
        ${this.#entry(
          t('summary_step.envelope'),
          envelope(sender.fields),
          t('summary_step.edit_address'),
          'identity',
          'address',
        )}
        ${this.#entry(t('summary_step.expected'), longDay(sender.expectedIfOrderedNow))}
      </dl>
      ${sender.hasAccount ? html`<p class="hint">${t('summary_step.fixed')}</p>` : nothing}
      <form novalidate @submit=${this.#confirm}>
        ${this.#price()} ${this.#needsRisk ? this.#risk(problems) : nothing}
        ${solvableProblem(this.problem, this)}
        ${busyButton(
          this.busy,
          again ? t('summary_step.order_again') : t('summary_step.order'),
          t('summary_step.ordering'),
        )}
      </form>`;
  }

  get #needsRisk(): boolean {
    return this.sender.state === 'order-uncertain';
  }

  #entry(
    ...[term, value, editLabel, step, part]: [
      term: string,
      value: unknown,
      editLabel?: string,
      step?: DraftStep,
      part?: StepPart,
    ]
  ): TemplateResult {
    const edit =
      !editLabel || !step || this.sender.hasAccount
        ? nothing
        : html`<dd class="edit">
            <button
              class="plain"
              type="button"
              aria-label=${editLabel}
              @click=${() => emit(this, 'lre-draft-edited', part ? { step, part } : { step })}
            >
              ${t('summary_step.edit')}
            </button>
          </dd>`;
    return html`<div class="entry">
      <dt>${term}</dt>
      <dd>${value}</dd>
      ${edit}
    </div>`;
  }

  #identity(): TemplateResult {
    const { fields } = this.sender;
    const { gender, statut, company, siret, vat, country } = fields;
    const title = gender === 'M' ? t('identity_step.gender_m') : t('identity_step.gender_f');
    const number =
      country === 'FR' ? siret && `${t('identity_step.siret')} ${groupedSiret(siret)}` : vat;
    const business = statut !== 'particulier';
    return html`${gender ? title : nothing} ${displayName(fields)}
    ${business && company ? html`<br />${company}` : nothing}
    ${business && number ? html`<br /><span class="soft">${number}</span>` : nothing}`;
  }

  #price(): TemplateResult {
    const { sender, again } = this;
    return notice(
      'caution',
      t('summary_step.paid_title'),
      html`<p>
          ${t('summary_step.paid', { name: displayName(sender.fields) ?? sender.email ?? '' })}
          ${again ? t('summary_step.again') : nothing}
          ${again && sender.hasKey ? t('summary_step.again_keep') : nothing}
        </p>
        <p>${sender.rules.priceText ?? t('summary_step.price')}</p>`,
    );
  }

  #risk(problems: readonly FieldProblem[]): TemplateResult {
    return html`<h2>${t('summary_step.risk_title')}</h2>
      ${checkboxField({ name: 'risk', label: t('summary_step.risk'), value: '', problems })}`;
  }

  readonly #confirm = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.busy) return;
    const risk = this.renderRoot.querySelector<HTMLInputElement>('#risk');
    this.riskUnaccepted = risk !== null && !risk.checked;
    if (!this.riskUnaccepted) emit(this, 'lre-order-confirmed', undefined);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-order-summary': OrderSummary;
  }
}
