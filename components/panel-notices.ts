import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { duration, moment, t } from '../lib/i18n';
import type { MissedTries, Status } from '../lib/messaging/views';
import { send } from '../lib/messaging/send';
import { ChangeFeed } from './controllers/change-feed';
import type { LreEvents } from './events';
import { baseStyles } from './ui/base-styles';
import { notice, noticeStyles } from './ui/notice';

/** What concerns every screen of the panel: no network, a clock that is wrong, somebody's missed tries. */
@customElement('lre-panel-notices')
export class PanelNotices extends LitElement {
  static override styles = [
    baseStyles,
    noticeStyles,
    css`
      .notice {
        margin: var(--space-4) var(--space-4) 0;
      }
    `,
  ];

  /** Whether the clock is spoken of also after the person has noted it: in the settings. */
  @property({ type: Boolean }) persistent = false;
  @state() private online = navigator.onLine;
  @state() private status: Status | null = null;
  @state() private missed: MissedTries | null = null;

  constructor() {
    super();
    new ChangeFeed(this, () => void this.#load());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#followNetwork);
    addEventListener('offline', this.#followNetwork);
    addEventListener('lre-vault-unlocked', this.#followUnlocking);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#followNetwork);
    removeEventListener('offline', this.#followNetwork);
    removeEventListener('lre-vault-unlocked', this.#followUnlocking);
  }

  protected override render(): TemplateResult {
    return html`${
      this.online ? nothing : notice('caution', t('notices.offline_title'), t('notices.offline'))
    }
    ${this.#clock()} ${this.#missedTries()}`;
  }

  #missedTries(): unknown {
    const { missed } = this;
    if (!missed) return nothing;
    const words = { count: missed.count, moment: moment(missed.lastAt) };
    return notice(
      'caution',
      t('notices.missed_title'),
      html`<p>
          ${missed.count === 1 ? t('notices.missed_one', words) : t('notices.missed_several', words)}
        </p>
        <p>${t('notices.missed_next')}</p>
        <button type="button" @click=${() => (this.missed = null)}>
          ${t('notices.clock_noted')}
        </button>`,
    );
  }

  #clock(): unknown {
    const { status } = this;
    if (status?.clockDrift == null) return nothing;
    if (status.clockDriftTold && !this.persistent) return nothing;
    return notice(
      'caution',
      clockSentence(status.clockDrift),
      html`<p>${t('notices.clock')}</p>
        ${
          this.persistent
            ? nothing
            : html`<button type="button" @click=${this.#noted}>${t('notices.clock_noted')}</button>`
        }`,
    );
  }

  readonly #noted = (): void => {
    if (this.status) this.status = { ...this.status, clockDriftTold: true };
    send('noteClockTold').catch(() => undefined);
  };

  /** Whoever holds the key is told of every wrong passphrase that was tried, also of their own. */
  readonly #followUnlocking = (event: Event): void => {
    this.missed = (event as LreEvents['lre-vault-unlocked']).detail;
  };

  readonly #followNetwork = (): void => {
    this.online = navigator.onLine;
  };

  async #load(): Promise<void> {
    // Without an answer there is nothing to say here; the screens say that for themselves.
    this.status = await send('getStatus').catch(() => null);
  }
}

/** « L’horloge de cet ordinateur avance de 2 minutes. » from AR24's lead in milliseconds. */
function clockSentence(drift: number): string {
  const time = duration(drift);
  return drift < 0 ? t('notices.clock_ahead', { time }) : t('notices.clock_behind', { time });
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-panel-notices': PanelNotices;
  }
}
