import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { moment, t } from '../lib/i18n';
import type { PasskeyView, SenderDetail } from '../lib/messaging/views';
import { send } from '../lib/messaging/send';
import { Action } from './controllers/action';
import { ChangeFeed } from './controllers/change-feed';
import { canHavePasskeys } from './passphrase/passkey-unlock';
import { baseStyles } from './ui/base-styles';
import { noticeStyles, problemNotice } from './ui/notice';

/** The passkeys that unlock a sender's key beside its passphrase: adds one in a tab, takes one away. */
@customElement('lre-passkey-list')
export class PasskeyList extends LitElement {
  static override readonly styles = [
    baseStyles,
    noticeStyles,
    css`
      :host {
        display: block;
        margin-top: var(--space-4);
      }

      ul {
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3);
        align-items: center;
        justify-content: space-between;
        padding-block: var(--space-2);
      }
    `,
  ];

  @property({ attribute: false }) sender!: SenderDetail;
  @state() private passkeys: readonly PasskeyView[] = [];
  @state() private removed = false;
  readonly #removal = new Action(this);

  constructor() {
    super();
    new ChangeFeed(this, () => void this.#load());
  }

  async #load(): Promise<void> {
    if (!canHavePasskeys()) return;
    const { id } = this.sender;
    const listed = await send('listPasskeys', { id }).catch(() => null);
    if (listed && id === this.sender.id) this.passkeys = listed;
  }

  readonly #add = (): void => {
    void send('openPasskey', { id: this.sender.id, deed: 'add' });
  };

  async #remove(credentialId: string): Promise<void> {
    this.removed = false;
    const { id } = this.sender;
    const outcome = await this.#removal.run(() => send('removePasskey', { id, credentialId }));
    if (outcome?.ok) this.removed = true;
    await this.#load();
  }

  #row({ credentialId, addedAt }: PasskeyView): TemplateResult {
    const when = moment(addedAt);
    return html`<li>
      <span>${t('passkey.added_on', { moment: when })}</span>
      <button
        type="button"
        aria-label=${t('passkey.remove_added_on', { moment: when })}
        @click=${() => this.#remove(credentialId)}
      >
        ${t('passkey.remove')}
      </button>
    </li>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!canHavePasskeys()) return nothing;
    return html`<details>
      <summary>${t('passkey.list_title')}</summary>
      <p>${this.sender.rules.passkeyRequired ? t('passkey.required') : t('passkey.list_why')}</p>
      ${problemNotice(this.#removal.problem)}
      ${
        this.passkeys.length === 0
          ? html`<p class="soft">${t('passkey.list_empty')}</p>`
          : html`<ul>
              ${this.passkeys.map((passkey) => this.#row(passkey))}
            </ul>`
      }
      <button type="button" @click=${this.#add}>${t('passkey.add')}</button>
      <p role="status">${this.removed ? t('passkey.removed') : nothing}</p>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-passkey-list': PasskeyList;
  }
}
