import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../lib/i18n';
import { toBase64 } from '../lib/handoff/wire/base64';
import type { SenderDetail } from '../lib/messaging/views';
import { send } from '../lib/messaging/send';
import { Action } from './controllers/action';
import { ChangeFeed } from './controllers/change-feed';
import { FocusHeading } from './controllers/focus-heading';
import {
  makePasskey,
  touchPasskey,
  type Credentials,
  type TouchFailure,
  type TouchResult,
} from './passphrase/passkey-ceremony';
import { baseStyles } from './ui/base-styles';
import { layoutStyles } from './ui/layout-styles';
import { mark } from './ui/mark';
import { notice, noticeStyles, problemNotice } from './ui/notice';
import { placeholder } from './ui/placeholder';
import { tabStyles } from './ui/tab-styles';
import { unreachable } from './ui/unreachable';

type View = 'loading' | 'ready' | 'unreachable' | 'gone' | 'touching' | 'again' | 'done';

const failures = {
  cancelled: () => notice('caution', t('passkey.cancelled'), t('passkey.cancelled_next')),
  none: () => notice('caution', t('passkey.no_secret'), t('passkey.no_secret_next')),
  'known-already': () => notice('calm', t('passkey.known'), t('passkey.known_next')),
  unavailable: () => notice('caution', t('passkey.unavailable'), t('passkey.unavailable_next')),
} satisfies Record<TouchFailure, () => TemplateResult>;

/**
 * The tab on which a passkey is touched, to add it to a sender or to unlock the sender's key with it. A
 * tab of its own: some authenticators' windows do not come up over a side panel.
 */
@customElement('lre-passkey-page')
export class PasskeyPage extends LitElement {
  static override readonly styles = [
    baseStyles,
    layoutStyles,
    noticeStyles,
    tabStyles,
    css`
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3);
        margin-top: var(--space-5);
      }
    `,
  ];

  @property() senderId = '';
  @property() deed: 'add' | 'unlock' = 'unlock';
  @property({ attribute: false }) credentials: Credentials = navigator.credentials;
  /** Closes the tab that the page is in. */
  @property({ attribute: false }) closeTab: () => void = () => close();
  @state() private view: View = 'loading';
  @state() private sender: SenderDetail | null = null;
  @state() private failure: TouchFailure | null = null;
  readonly #action = new Action(this);

  constructor() {
    super();
    new ChangeFeed(this, () => void this.#load());
    new FocusHeading(this, () => (this.view === 'loading' ? '' : 'page'));
  }

  readonly #load = async (): Promise<void> => {
    const isFirst = this.view === 'loading' || this.view === 'unreachable';
    try {
      this.sender = await send('getSender', { id: this.senderId });
      if (!this.sender) this.view = 'gone';
      else if (isFirst) this.view = 'ready';
    } catch {
      if (isFirst) this.view = 'unreachable';
      return;
    }
    // To unlock is what the person has just asked for: nobody has to ask twice.
    if (isFirst && this.deed === 'unlock' && this.view === 'ready') this.#whenLookedAt();
  };

  /** A browser asks for no touch on a page that has not the focus. */
  #whenLookedAt(): void {
    if (document.hasFocus()) void this.#touch();
    else addEventListener('focus', () => void this.#touch(), { once: true });
  }

  readonly #touch = async (): Promise<void> => {
    const { sender } = this;
    if (!sender || this.view === 'touching' || this.view === 'again') return;
    this.failure = null;
    this.view = 'touching';
    const known = await send('listPasskeys', { id: sender.id }).catch(() => []);
    const result =
      this.deed === 'add'
        ? await makePasskey(this.credentials, sender.name ?? sender.email ?? '', known, () => {
            this.view = 'again';
          })
        : await touchPasskey(this.credentials, known);
    await this.#give(sender.id, result);
  };

  async #give(id: string, result: TouchResult): Promise<void> {
    if (!result.ok) {
      this.failure = result.reason;
      this.view = 'ready';
      return;
    }
    const { credentialId } = result;
    const touched = { id, credentialId, output: toBase64(result.output) };
    result.output.fill(0);
    const outcome = await this.#action.run<unknown>(() =>
      this.deed === 'add'
        ? send('addPasskey', { ...touched, salt: toBase64(result.salt) })
        : send('unlockByPasskey', touched),
    );
    this.view = outcome?.ok ? 'done' : 'ready';
    if (outcome?.ok && this.deed === 'unlock') this.closeTab();
  }

  #status(): TemplateResult | typeof nothing {
    if (this.view === 'touching') return html`<p>${t('passkey.touching')}</p>`;
    if (this.view === 'again') return html`<p>${t('passkey.again')}</p>`;
    if (this.view !== 'done') return nothing;
    return notice(
      'calm',
      this.deed === 'add' ? t('passkey.added') : t('passkey.unlocked'),
      this.deed === 'add' ? t('passkey.added_next') : '',
    );
  }

  #ready(): TemplateResult | typeof nothing {
    const { sender, failure } = this;
    if (this.view !== 'ready' || !sender) return nothing;
    if (this.deed === 'add' && sender.vault !== 'unlocked') {
      return notice('caution', t('passkey.locked'), t('passkey.locked_next'));
    }
    return html`${failure ? failures[failure]() : nothing} ${problemNotice(this.#action.problem)}`;
  }

  #body(): TemplateResult {
    const { view, sender } = this;
    if (view === 'loading') return placeholder([3, 12]);
    if (view === 'unreachable') return unreachable(() => void this.#load());
    if (!sender) return html`${problemNotice({ reason: 'sender-gone' })}`;
    const name = sender.name ?? sender.email ?? '';
    const isAdding = this.deed === 'add';
    const canTouch = view === 'ready' && (!isAdding || sender.vault === 'unlocked');
    const isRetrying = this.failure !== null || this.#action.problem !== null;
    const label = isRetrying ? t('passkey.retry') : t('passkey.start');
    return html`<p>
        ${isAdding ? t('passkey.add_why', { name }) : t('passkey.unlock_why', { name })}
      </p>
      <div aria-live="polite">${this.#ready()}</div>
      <div role="status">${this.#status()}</div>
      <div class="actions">
        ${
          canTouch
            ? html`<button class="primary" type="button" @click=${this.#touch}>${label}</button>`
            : nothing
        }
        <button type="button" @click=${() => this.closeTab()}>${t('passkey.close')}</button>
      </div>`;
  }

  protected override render(): TemplateResult {
    return html`<main>
      <p class="brand">${mark}<span>${t('manifest.name')}</span></p>
      <h1 tabindex="-1">
        ${this.deed === 'add' ? t('passkey.add_title') : t('passkey.unlock_title')}
      </h1>
      ${this.#body()}
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-passkey-page': PasskeyPage;
  }
}
