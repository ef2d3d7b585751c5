import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { agencyFields, type AgencyReading } from '../../lib/domain/agency-reading';
import { groupedSiret } from '../../lib/domain/grouped-siret';
import type { IdentityFields } from '../../lib/domain/identity-fields';
import { t } from '../../lib/i18n';
import { send } from '../../lib/messaging/send';
import { emit } from '../events';
import { baseStyles } from '../ui/base-styles';
import { notice, noticeStyles } from '../ui/notice';
import { identityLabels } from './identity-labels';

const titleOf = ({ gender }: AgencyReading) =>
  gender && (gender === 'M' ? t('identity_step.gender_m') : t('identity_step.gender_f'));

type Said =
  { readonly kind: 'taken'; readonly taken: AgencyReading } | { readonly kind: 'nothing' };

/**
 * Takes what the page beside the panel says of the agency into the empty fields of the form, and shows what that
 * was. It is kept with the draft and goes nowhere before the person says « Suivant ».
 * @fires lre-draft-edited
 */
@customElement('lre-agency-prefill')
export class AgencyPrefill extends LitElement {
  static override readonly styles = [
    baseStyles,
    noticeStyles,
    css`
      :host {
        margin-bottom: var(--space-5);
      }

      .hint {
        margin-top: var(--space-2);
      }

      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--space-1) var(--space-3);
        margin: 0 0 var(--space-3);
      }

      dt {
        color: var(--ink-soft);
      }

      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }

      .notice {
        margin-bottom: 0;
      }
    `,
  ];

  @property({ attribute: false }) windowId = 0;
  @property({ attribute: false }) email = '';
  @property({ attribute: false }) fields!: IdentityFields;
  @state() private busy = false;
  @state() private said: Said | null = null;

  protected override render(): TemplateResult {
    const { said } = this;
    return html`${
      said?.kind === 'taken'
        ? nothing
        : html`<button
              class="wide"
              type="button"
              aria-disabled=${this.busy ? 'true' : 'false'}
              @click=${this.#read}
            >
              <span aria-live="polite"
                >${this.busy ? t('prefill.reading') : t('prefill.read')}</span
              >
            </button>
            <p class="hint">${t('prefill.hint')}</p>`
    }
    ${said ? html`<div class="result" tabindex="-1">${this.#result(said)}</div>` : nothing}`;
  }

  #result(said: Said): TemplateResult {
    if (said.kind === 'nothing')
      return notice('calm', t('prefill.nothing_title'), t('prefill.nothing'));
    const rows = this.#rows(said.taken);
    if (rows.length === 0) return notice('calm', t('prefill.known_title'), t('prefill.known'));
    return notice(
      'calm',
      t('prefill.taken_title'),
      html`<dl>
          ${rows.map(
            ([label, value]) =>
              html`<dt>${label}</dt>
                <dd>${value}</dd>`,
          )}
        </dl>
        <p>${t('prefill.taken_next')}</p>`,
    );
  }

  #rows(taken: AgencyReading): [label: string, value: string][] {
    const labels = identityLabels(this.fields);
    const together = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' ');
    const town = together(taken.zipcode, taken.city);
    const rows: [string, string][] = [
      [t('email_step.label'), taken.email ?? ''],
      [t('summary_step.identity'), together(titleOf(taken), taken.firstname, taken.lastname)],
      [labels.company, taken.company ?? ''],
      [labels.siret, taken.siret ? groupedSiret(taken.siret) : ''],
      [labels.vat, taken.vat ?? ''],
      [t('prefill.address'), [taken.address1, taken.address2, town].filter(Boolean).join(', ')],
    ];
    return rows.filter(([, value]) => value !== '');
  }

  /** What the page says and the form does not yet: nothing that was typed is replaced. */
  #missing(reading: AgencyReading): AgencyReading {
    const isEmpty = (name: string) =>
      (name === 'email' ? this.email : this.fields[name as keyof IdentityFields]) === '';
    return Object.fromEntries(Object.entries(reading).filter(([name]) => isEmpty(name)));
  }

  readonly #read = async (): Promise<void> => {
    if (this.busy) return;
    this.busy = true;
    // A page that cannot be read says nothing.
    const reading = await send('readAgency', { windowId: this.windowId }).catch(() => null);
    this.busy = false;
    const taken = reading ? this.#missing(reading) : {};
    this.said = reading ? { kind: 'taken', taken } : { kind: 'nothing' };
    if (reading) this.#take(taken);
    await this.updateComplete;
    // The button may be gone, and what was read is to be heard.
    this.renderRoot.querySelector<HTMLElement>('.result')?.focus();
  };

  #take(taken: AgencyReading): void {
    const { email } = taken;
    const fields = agencyFields.flatMap((name) => (taken[name] ? [[name, taken[name]]] : []));
    emit(this, 'lre-draft-edited', {
      ...(email && { email }),
      fields: { ...this.fields, ...(Object.fromEntries(fields) as Partial<IdentityFields>) },
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-agency-prefill': AgencyPrefill;
  }
}
