import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { duration, t } from '../lib/i18n';
import type { Status } from '../lib/messaging/views';
import { send } from '../lib/messaging/send';
import { ChangeFeed } from './controllers/change-feed';
import { baseStyles } from './ui/base-styles';
import { notice, noticeStyles } from './ui/notice';

/** What concerns every screen of the panel: no network, a clock that is wrong. */
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

  constructor() {
    super();
    new ChangeFeed(this, () => void this.#load());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#followNetwork);
    addEventListener('offline', this.#followNetwork);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#followNetwork);
    removeEventListener('offline', this.#followNetwork);
  }

  protected override render(): TemplateResult {
    return html`${
      this.online ? nothing : notice('caution', t('notices.offline_title'), t('notices.offline'))
    }
    ${this.#clock()}`;
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
