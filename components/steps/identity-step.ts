import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FieldProblem, IdentityFields } from '../../lib/domain/identity-fields';
import type { LookupName, LookupView } from '../../lib/domain/lookups';
import type { Problem } from '../../lib/errors';
import { t } from '../../lib/i18n';
import { send } from '../../lib/messaging/send';
import { ChangeFeed } from '../controllers/change-feed';
import { FocusHeading } from '../controllers/focus-heading';
import { MarkErrors } from '../controllers/mark-errors';
import { emit, type StepPart } from '../events';
import { withTerms } from '../ui/ar24-links';
import { baseStyles } from '../ui/base-styles';
import { busyButton } from '../ui/busy-button';
import { checkboxField, radioField } from '../ui/choice-field';
import { errorSummary } from '../ui/error-summary';
import { textField } from '../ui/field';
import { focusErrors } from '../ui/focus-errors';
import { formStyles } from '../ui/form-styles';
import { hiddenStyles } from '../ui/hidden-styles';
import { layoutStyles } from '../ui/layout-styles';
import { noticeStyles } from '../ui/notice';
import { solvableProblem } from '../ui/solvable-problem';
import { addressCombobox, addressComboboxStyles } from './address-combobox';
import { AddressCompletion } from './address-completion';
import { addressFields } from './address-fields';
import { companyFields } from './company-fields';
import './company-lookup';
import { identityLabels, type FieldMaker } from './identity-labels';
import { identityStepStyles } from './identity-step-styles';
import { stepHeading } from './step-heading';

/**
 * Step 2: who the sender is, and where the paper letter is handed over.
 * @fires lre-draft-edited
 * @fires lre-step-submitted
 */
@customElement('lre-identity-step')
export class IdentityStep extends LitElement {
  static override styles = [
    baseStyles,
    layoutStyles,
    formStyles,
    noticeStyles,
    hiddenStyles,
    addressComboboxStyles,
    identityStepStyles,
  ];

  @property({ attribute: false }) fields!: IdentityFields;
  /** Where the person is led instead of to the heading. */
  @property({ attribute: false }) ledTo: StepPart | null = null;
  @property({ attribute: false }) busy = false;
  @property({ attribute: false }) problem: Problem | null = null;

  @state() private lookups: readonly LookupView[] = [];
  readonly #completion = new AddressCompletion(this, (address) =>
    emit(this, 'lre-draft-edited', { fields: { ...this.#typed(), ...address } }),
  );

  constructor() {
    super();
    new MarkErrors(this);
    new ChangeFeed(this, () => void this.#loadLookups());
    new FocusHeading(this, () => 'identity');
  }

  protected override firstUpdated(): void {
    // After the heading has had the focus: the address is further down.
    if (this.ledTo === 'address') this.renderRoot.querySelector<HTMLElement>('#address1')?.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('problem')) focusErrors(this, this.problem);
  }

  protected override render(): TemplateResult {
    const problems = this.problem?.fields ?? [];
    const labels = identityLabels(this.fields);
    const field: FieldMaker = (name, more = {}) =>
      textField({ name, label: labels[name], value: this.fields[name], problems, ...more });
    return html`${stepHeading(2, t('identity_step.title'))} ${errorSummary(problems, labels)}
      <p class="soft">${t('identity_step.intro')}</p>
      <slot></slot>
      <p class="hint">${t('form.required')}</p>
      <form novalidate @input=${this.#edit} @submit=${this.#submit}>
        ${this.#person(field, problems)}
        ${companyFields(this.fields, problems, field, this.#companyLookup())}
        ${addressFields(this.fields, problems, field, this.#street(problems))}
        ${checkboxField({
          name: 'terms',
          label: labels.terms,
          content: withTerms((terms) => t('identity_step.terms', { terms })),
          value: this.fields.terms,
          problems,
        })}
        ${problems.length > 0 ? '' : solvableProblem(this.problem, this)}
        <div class="actions">
          ${busyButton(this.busy, t('wizard.next'), t('identity_step.checking'))}
          <button
            class="plain"
            type="button"
            @click=${() => emit(this, 'lre-draft-edited', { step: 'email' })}
          >
            ${t('panel.back_to_email')}
          </button>
        </div>
      </form>`;
  }

  async #loadLookups(): Promise<void> {
    this.lookups = await send('listLookups').catch(() => []);
  }

  /** Whom a look-up asks, where it is switched on. */
  #hostOf(name: LookupName): string | null {
    const view = this.lookups.find((one) => one.name === name);
    return view?.standing === 'on' ? view.host : null;
  }

  #companyLookup(): unknown {
    const host = this.#hostOf('company');
    if (!host) return nothing;
    return html`<lre-company-lookup .host=${host} .fields=${this.fields}></lre-company-lookup>`;
  }

  #street(problems: readonly FieldProblem[]): TemplateResult | undefined {
    const host = this.fields.country === 'FR' ? this.#hostOf('address') : null;
    if (!host) return undefined;
    const label = identityLabels(this.fields).address1;
    const hint = t('address_lookup.hint', { host });
    const options = { name: 'address1', label, hint, value: this.fields.address1, problems };
    return addressCombobox(options, this.#completion);
  }

  #person(field: FieldMaker, problems: readonly FieldProblem[]): TemplateResult {
    return html`${radioField({
      name: 'gender',
      label: t('identity_step.gender'),
      value: this.fields.gender,
      inline: true,
      choices: [
        ['F', t('identity_step.gender_f')],
        ['M', t('identity_step.gender_m')],
      ],
      problems,
    })}
    ${field('firstname', { autocomplete: 'given-name' })}
    ${field('lastname', { autocomplete: 'family-name' })}`;
  }

  /** What stands in the form; fields that it does not show now keep their text. */
  #typed(): IdentityFields {
    const form = this.renderRoot.querySelector('form');
    const shown = Object.fromEntries(new FormData(form ?? undefined)) as Partial<IdentityFields>;
    return { ...this.fields, terms: '', ...shown };
  }

  readonly #edit = (event: Event): void => {
    // Before anything is drawn, which would put back what stood here: browsers draw between two listeners.
    this.fields = this.#typed();
    const field = event.target as HTMLInputElement;
    if (field.role === 'combobox') this.#completion.type(field.value);
    emit(this, 'lre-draft-edited', { fields: this.fields });
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!this.busy) emit(this, 'lre-step-submitted', { fields: this.#typed() });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-identity-step': IdentityStep;
  }
}
