import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../../lib/i18n';
import { nameOf, sendTrialMail } from '../../lib/trial/trial-office';
import type { TrialAccount, TrialMail, TrialWorld } from '../../lib/trial/trial-world';
import { ChangeFeed } from '../controllers/change-feed';
import { emit } from '../events';
import { refusedBecause } from './refused-because';

/** The pages of the sample back office, by the part of the address that says which. */
const SENDING = '#/lre/envoi';
const INFORMATION = '#/compte/informations';

/**
 * The sample back office: somebody else's page, as far as the content script is concerned. It is drawn
 * in the document itself, without a shadow, where a back office has its words and its fields.
 * @fires lre-trial-mail-sent
 */
@customElement('lre-trial-office')
export class TrialOffice extends LitElement {
  @property({ attribute: false }) world!: TrialWorld;
  @state() private route = location.hash;
  @state() private accounts: readonly TrialAccount[] = [];
  @state() private sent: TrialMail | null = null;
  @state() private refused: string | null = null;

  constructor() {
    super();
    new ChangeFeed(this, () => void this.#load());
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#follow);
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#follow);
  }

  readonly #follow = (): void => {
    this.route = location.hash === SENDING ? SENDING : INFORMATION;
    const page =
      this.route === SENDING
        ? t('trial.sending')
        : `${t('trial.account')} - ${t('trial.information')}`;
    document.title = `${page} - ${t('trial.office')} (${t('trial.mark')})`;
    [this.sent, this.refused] = [null, null];
  };

  async #load(): Promise<void> {
    this.accounts = (await this.world.get()).accounts;
  }

  readonly #send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => {
      const value = given.get(name);
      return typeof value === 'string' ? value : '';
    };
    [this.sent, this.refused] = [null, null];
    try {
      this.sent = await sendTrialMail(this.world, {
        sender: text('id_expediteur'),
        code: text('code_otp'),
        to: text('dest_email'),
        content: text('contenu'),
      });
      emit(this, 'lre-trial-mail-sent', undefined);
    } catch (error) {
      this.refused = refusedBecause(error);
    }
  };

  protected override render(): TemplateResult {
    const sending = this.route === SENDING;
    const tab = (href: string, words: string, lit: boolean) =>
      html`<a href=${href} class=${lit ? 'actif' : ''} aria-current=${lit ? 'page' : nothing}
        >${words}</a
      >`;
    return html`<header>
        <p class="agency">${t('trial.office')}<small>${t('trial.office_kind')}</small></p>
        <nav class="tabs">
          ${tab(INFORMATION, t('trial.account'), !sending)}
          ${tab(SENDING, t('trial.sending'), sending)}
        </nav>
      </header>
      <main>${sending ? this.#sendingPage() : this.#informationPage()}</main>`;
  }

  #informationPage(): TemplateResult {
    return html`<p class="subtabs">
        <a href=${INFORMATION} class="actif">${t('trial.information')}</a> |
        <span>${t('trial.configuration')}</span>
      </p>
      <h1>${t('trial.information_title')}</h1>
      <table>
        ${(['agency', 'address', 'contact'] as const).map(
          (row) =>
            html`<tr>
              <th scope="row">${t(`trial.${row}`)}</th>
              <td>${t(`trial.${row}_value`)}</td>
            </tr>`,
        )}
      </table>`;
  }

  #sendingPage(): TemplateResult {
    return html`<h1>${t('trial.sending_title')}</h1>
      ${this.accounts.length === 0 ? html`<p class="note">${t('trial.nobody')}</p>` : nothing}
      <form novalidate @submit=${this.#send}>
        <p>
          <label for="id_expediteur">${t('trial.sender')}</label>
          <select name="id_expediteur" id="id_expediteur">
            <option value="">${t('trial.sender_choose')}</option>
            ${this.accounts.map(
              (account) =>
                html`<option value=${account.id}>
                  ${nameOf(account)} - ${account.profile.email ?? ''}
                </option>`,
            )}
          </select>
        </p>
        <p>
          <label for="code_otp">${t('trial.code')}</label>
          <input name="code_otp" id="code_otp" maxlength="6" size="8" autocomplete="off" />
          <small>${t('trial.code_hint')}</small>
        </p>
        <p>
          <label for="dest_email">${t('trial.to')}</label>
          <input name="dest_email" id="dest_email" value=${t('trial.to_value')} />
        </p>
        <p>
          <label for="contenu">${t('trial.content')}</label>
          <textarea
            name="contenu"
            id="contenu"
            rows="4"
            .value=${t('trial.content_value')}
          ></textarea>
        </p>
        <p><button type="submit">${t('trial.send')}</button></p>
        ${this.#outcome()}
      </form>`;
  }

  #outcome(): TemplateResult {
    const { sent, refused } = this;
    return html`<div role="status">
      ${sent ? html`<p class="success">${t('trial.accepted', { number: sent.number })}</p>` : nothing}
      ${refused ? html`<p class="refused">${t('trial.refused')} ${refused}</p>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-trial-office': TrialOffice;
  }
}
