import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { IdentityFields } from '../../lib/domain/identity-fields';
import type { CompanyAnswer, FoundCompany } from '../../lib/domain/lookups';
import { t } from '../../lib/i18n';
import { send } from '../../lib/messaging/send';
import { emit } from '../events';
import { baseStyles } from '../ui/base-styles';
import { notice, noticeStyles } from '../ui/notice';

/** Fields that the register may fill in. */
const names = ['company', 'address1', 'zipcode', 'city'] as const;
type Said = CompanyAnswer | { readonly kind: 'incomplete' };

const isSiret = (digits: string) => /^\d{14}$/.test(digits);

/**
 * Asks the State's register for the company of the SIRET that is typed, at the person's click, and takes what it says
 * into the empty fields of the form. What was typed is replaced by another click alone.
 * @fires lre-draft-edited
 */
@customElement('lre-company-lookup')
export class CompanyLookup extends LitElement {
  static override readonly styles = [
    baseStyles,
    noticeStyles,
    css`
      :host {
        display: block;
        margin: calc(-1 * var(--space-3)) 0 var(--space-5);
      }

      .hint {
        margin-top: var(--space-2);
      }

      .notice {
        margin: var(--space-3) 0 0;
      }
    `,
  ];

  @property({ attribute: false }) fields!: IdentityFields;
  /** Whom it asks. */
  @property({ attribute: false }) host = '';
  @state() private busy = false;
  @state() private said: Said | null = null;

  protected override render(): TemplateResult {
    return html`<button
        type="button"
        aria-disabled=${this.busy ? 'true' : 'false'}
        @click=${this.#find}
      >
        ${this.busy ? t('company_lookup.asking') : t('company_lookup.ask')}
      </button>
      <p class="hint">${t('company_lookup.hint', { host: this.host })}</p>
      <div role="status">${this.said ? this.#result(this.said) : nothing}</div>`;
  }

  #result(said: Said): TemplateResult {
    if (said.kind === 'incomplete') return notice('caution', t('field_problem.siret_invalid'));
    if (said.kind === 'unknown') {
      return notice('caution', t('company_lookup.unknown_title'), t('company_lookup.unknown'));
    }
    if (said.kind === 'failed') {
      return notice('caution', t('company_lookup.failed_title'), t('company_lookup.failed'));
    }
    return this.#found(said.company);
  }

  #found(found: FoundCompany): TemplateResult {
    const { company, address1, zipcode, city, isClosed } = found;
    const address = [address1, `${zipcode} ${city}`.trim()].filter(Boolean).join(', ');
    const differs = names.some((name) => found[name] !== '' && found[name] !== this.fields[name]);
    return notice(
      isClosed ? 'caution' : 'calm',
      isClosed ? t('company_lookup.closed_title') : t('company_lookup.found_title'),
      html`<p>${company}${address ? html`<br />${address}` : nothing}</p>
        <p>${isClosed ? t('company_lookup.closed') : t('company_lookup.found')}</p>
        ${
          differs
            ? html`<p>
                <button type="button" @click=${() => this.#take(found, () => true)}>
                  ${t('company_lookup.replace')}
                </button>
              </p>`
            : nothing
        }`,
    );
  }

  readonly #find = async (): Promise<void> => {
    if (this.busy) return;
    const siret = this.fields.siret.replaceAll(/\D/g, '');
    if (!isSiret(siret)) {
      this.said = { kind: 'incomplete' };
      return;
    }
    this.busy = true;
    this.said = null;
    const answer = await send('findCompany', { siret }).catch(() => null);
    this.busy = false;
    this.said = answer ?? { kind: 'failed', reason: 'unreachable' };
    if (answer?.kind !== 'found') return;
    // One address or the other, never parts of both.
    const hasAddress = names.some((name) => name !== 'company' && this.fields[name] !== '');
    this.#take(answer.company, (name) =>
      name === 'company' ? this.fields.company === '' : !hasAddress,
    );
  };

  #take(found: FoundCompany, takes: (name: (typeof names)[number]) => boolean): void {
    const taken = names.filter((name) => found[name] !== '' && takes(name));
    if (taken.length === 0) return;
    const fields = Object.fromEntries(taken.map((name) => [name, found[name]]));
    emit(this, 'lre-draft-edited', { fields: { ...this.fields, ...fields } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-company-lookup': CompanyLookup;
  }
}
