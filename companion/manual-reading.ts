import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { FocusHeading } from '../components/controllers/focus-heading';
import { baseStyles } from '../components/ui/base-styles';
import { layoutStyles } from '../components/ui/layout-styles';
import { loadKeyParser } from '../components/verification/load-key-parser';
import { checkWord } from '../lib/handoff/check-word';
import { groupedKey } from '../lib/handoff/grouped-key';
import { SESSION_MS } from '../lib/handoff/wire/timing';
import { t } from '../lib/i18n';
import './letter-scan';

interface ShownKey {
  readonly groups: readonly string[];
  readonly word: string;
}

/** The letter read on the phone alone: its key is shown, to be typed on the computer. */
@customElement('lre-manual-reading')
export class ManualReading extends LitElement {
  static override readonly styles = [
    baseStyles,
    layoutStyles,
    css`
      .key {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(5.5rem, 1fr));
        gap: var(--space-3) var(--space-2);
        margin: var(--space-5) 0;
        padding: var(--space-4);
        border: 1px solid var(--rule);
        border-radius: var(--radius);
        background: var(--sheet);
        font: 700 1.625rem / 1.2 var(--font-code);
        text-align: center;
      }

      dl {
        margin: 0 0 var(--space-5);
      }

      dd:not(.hint) {
        margin: 0;
        font: 700 1.625rem / 1.4 var(--font-code);
      }

      button {
        margin-bottom: var(--space-3);
      }
    `,
  ];

  @property() why: 'no-channel' | 'unreachable' = 'no-channel';
  @property({ attribute: false }) retry: () => void = () => undefined;
  @state() private shown: ShownKey | null = null;
  /** Whether the key was taken away by itself: the letter may still lie before the camera. */
  @state() private erased = false;
  #until = 0;
  #clock: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new FocusHeading(this, () => this.shown?.word ?? (this.erased ? 'erased' : 'reading'));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A page that was left may be kept by the browser, to be gone back to.
    addEventListener('pagehide', this.#erase);
    document.addEventListener('visibilitychange', this.#eraseInTime);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#erase();
    removeEventListener('pagehide', this.#erase);
    document.removeEventListener('visibilitychange', this.#eraseInTime);
  }

  readonly #erase = (): void => {
    clearTimeout(this.#clock);
    if (!this.shown) return;
    this.shown = null;
    this.erased = true;
  };

  /** Timers stand still on a phone that sleeps. */
  readonly #eraseInTime = (): void => {
    if (Date.now() >= this.#until) this.#erase();
  };

  async #take({ detail }: HTMLElementEventMap['lre-key-found']): Promise<void> {
    const parsed = (await loadKeyParser())(detail.text);
    // What is no key was told where it was scanned.
    if (!parsed.ok) return;
    this.shown = { groups: groupedKey(parsed.key), word: await checkWord(parsed.key) };
    this.#until = Date.now() + SESSION_MS;
    this.#clock = setTimeout(this.#erase, SESSION_MS);
  }

  #key({ groups, word }: ShownKey): TemplateResult {
    const hide = () => {
      clearTimeout(this.#clock);
      this.shown = null;
    };
    return html`<h1 tabindex="-1">${t('companion.key_title')}</h1>
      <p>${t('companion.key_where')}</p>
      <p class="key">${groups.map((group) => html`<span>${group}</span>`)}</p>
      <dl>
        <dt>${t('companion.check_word')}</dt>
        <dd lang="zxx">${word}</dd>
        <dd class="hint">${t('companion.check_word_hint')}</dd>
      </dl>
      <p>${t('companion.key_kept')}</p>
      <button class="wide" type="button" @click=${hide}>${t('companion.key_hide')}</button>`;
  }

  #anew(): TemplateResult {
    const again = () => {
      this.erased = false;
    };
    return html`<h1 tabindex="-1">${t('companion.key_erased')}</h1>
      <p>${t('companion.key_erased_next')}</p>
      <button class="wide" type="button" @click=${again}>${t('companion.key_again')}</button>`;
  }

  protected override render(): TemplateResult {
    if (this.shown) return this.#key(this.shown);
    if (this.erased) return this.#anew();
    const unreachable = this.why === 'unreachable';
    return html`<h1 tabindex="-1">${t('companion.manual_title')}</h1>
      <p>${unreachable ? t('companion.manual_unreachable') : t('companion.manual_no_channel')}</p>
      <lre-letter-scan @lre-key-found=${this.#take}></lre-letter-scan>
      ${
        unreachable
          ? html`<button class="wide" type="button" @click=${this.retry}>
              ${t('companion.manual_retry')}
            </button>`
          : null
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-manual-reading': ManualReading;
  }
}
