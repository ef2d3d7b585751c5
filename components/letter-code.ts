import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../lib/i18n';
import type { LetterCode as Code, SenderDetail } from '../lib/messaging/views';
import { send } from '../lib/messaging/send';
import { clearClipboardLater } from './clear-clipboard-later';
import { codeStyles } from './letter-code-styles';
import './passphrase-form';
import { baseStyles } from './ui/base-styles';
import { hiddenStyles } from './ui/hidden-styles';
import { notice, noticeStyles, problemNotice } from './ui/notice';

type View = Code | { readonly kind: 'loading' } | { readonly kind: 'failed' };
type CopyState = 'copied' | 'cleared' | 'not_cleared' | 'copy_failed';

const CLIPBOARD_MILLISECONDS = 30_000;
const TICK_MILLISECONDS = 1000;
/** After this an answer without the code that was waited for is asked for again. */
const SHORTEST_WAIT_MILLISECONDS = 500;

/** The code of the moment, how long it is good for, and a way to copy it. Asks only while seen. */
@customElement('lre-letter-code')
export class LetterCode extends LitElement {
  static override readonly styles = [baseStyles, noticeStyles, hiddenStyles, codeStyles];

  @property({ attribute: false }) sender!: SenderDetail;
  /** Whether the person is here to unlock the key: the cursor goes to where its passphrase is typed. */
  @property({ type: Boolean }) unlocking = false;
  @state() private view: View = { kind: 'loading' };
  @state() private now = Date.now();
  @state() private copy: CopyState | null = null;
  #ticking: ReturnType<typeof setInterval> | undefined;
  #renewal: ReturnType<typeof setTimeout> | undefined;
  /** Which question is the last one asked: earlier answers come too late. */
  #question = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#followPage);
    if (this.hasUpdated) this.#followPage();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#followPage);
    this.#stop();
  }

  protected override updated(changed: PropertyValues<this>): void {
    // A private state, which the type of what has changed doesn't know.
    const isOther = (changed as Map<PropertyKey, unknown>).has('view');
    const comesToUnlock = changed.has('unlocking') || isOther;
    if (this.unlocking && comesToUnlock && this.view.kind === 'locked')
      void this.#focusPassphrase();
    if (!changed.has('sender')) return;
    const before = changed.get('sender');
    const { id, vault, hasKey, state: standing } = this.sender;
    if (before?.id !== id) this.copy = null;
    const same = before?.id === id && before.vault === vault && before.hasKey === hasKey;
    if (!same || before.state !== standing) this.#followPage();
  }

  readonly #followPage = (): void => {
    this.#stop();
    if (!document.hidden && this.isConnected) void this.#load();
  };

  #stop(): void {
    this.#question++;
    clearInterval(this.#ticking);
    clearTimeout(this.#renewal);
  }

  readonly #load = async (): Promise<void> => {
    this.#stop();
    const question = this.#question;
    const view = await send('getLetterCode', { id: this.sender.id }).catch((): View => ({
      kind: 'failed',
    }));
    if (question !== this.#question) return;
    this.view = view;
    this.now = Date.now();
    const end = this.#end();
    if (end === null) return;
    const wait = Math.max(end - this.now, SHORTEST_WAIT_MILLISECONDS);
    this.#renewal = setTimeout(() => void this.#load(), wait);
    this.#ticking = setInterval(() => (this.now = Date.now()), TICK_MILLISECONDS);
  };

  /** When the code shown ends or the one waited for begins, in epoch milliseconds. */
  #end(): number | null {
    if (this.view.kind === 'code') return this.view.expiresAt;
    return this.view.kind === 'wait' ? this.view.until : null;
  }

  #seconds(): number {
    return Math.max(0, Math.ceil(((this.#end() ?? this.now) - this.now) / 1000));
  }

  async #focusPassphrase(): Promise<void> {
    const form = this.renderRoot.querySelector('lre-passphrase-form');
    await form?.updateComplete;
    // The panel may stand open beside the page that has the focus.
    globalThis.focus();
    form?.focus();
  }

  async #copy(digits: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(digits);
    } catch {
      this.copy = 'copy_failed';
      return;
    }
    this.copy = 'copied';
    this.copy = (await clearClipboardLater(CLIPBOARD_MILLISECONDS)) ? 'cleared' : 'not_cleared';
  }

  async #lock(): Promise<void> {
    this.#stop();
    this.view = { kind: 'locked' };
    await send('lockAll').catch(() => undefined);
  }

  #code(code: Code & { kind: 'code' }): TemplateResult {
    const seconds = this.#seconds();
    const half = Math.ceil(code.digits.length / 2);
    return html`<div class="code">
        <p class="visually-hidden">${code.digits.split('').join(' ')}</p>
        <p class="digits" aria-hidden="true">
          <span>${code.digits.slice(0, half)}</span><span>${code.digits.slice(half)}</span>
        </p>
        <svg class="ring" viewBox="0 0 36 36" aria-hidden="true">
          <circle cx="18" cy="18" r="15.9155" />
          <circle
            class="left"
            cx="18"
            cy="18"
            r="15.9155"
            stroke-dasharray="${(100 * seconds) / code.period} 100"
          />
        </svg>
      </div>
      <p class="hint" role="timer">${t('letter_code.remaining', { seconds })}</p>
      <div class="actions">
        <button class="primary" type="button" @click=${() => this.#copy(code.digits)}>
          ${t('letter_code.copy')}
        </button>
        ${this.#lockButton()}
      </div>`;
  }

  #lockButton(): TemplateResult {
    return html`<button type="button" @click=${this.#lock}>${t('letter_code.lock')}</button>`;
  }

  #body(): TemplateResult | typeof nothing {
    const { view } = this;
    switch (view.kind) {
      case 'code':
        return this.#code(view);
      case 'wait':
        return html`<p role="timer">${t('letter_code.waiting', { seconds: this.#seconds() })}</p>
          <div class="actions">${this.#lockButton()}</div>`;
      case 'locked':
        return html`<lre-passphrase-form
          .sender=${this.sender}
          @lre-vault-unlocked=${this.#load}
        ></lre-passphrase-form>`;
      case 'no-key':
        return notice('caution', t('letter_code.no_key'), t('letter_code.no_key_next'));
      // The panel is never asked for a gesture.
      case 'gesture-needed':
      case 'failed':
        return problemNotice({ reason: 'unexpected' });
      case 'loading':
        return html`<p class="soft">${t('letter_code.loading')}</p>`;
    }
  }

  protected override render(): TemplateResult {
    return html`<div class="card">
      ${
        this.view.kind === 'locked'
          ? nothing
          : html`<h2>${t('letter_code.title')}</h2>
              <p class="hint">${t('letter_code.hint')}</p>`
      }
      ${this.#body()}
      <p class="copy" role="status">${this.copy ? t(`letter_code.${this.copy}`) : nothing}</p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-letter-code': LetterCode;
  }
}
