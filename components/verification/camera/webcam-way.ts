import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../../../lib/i18n';
import { send } from '../../../lib/messaging/send';
import { baseStyles } from '../../ui/base-styles';
import { isCameraPermitted } from './is-camera-permitted';
import './qr-camera';

/**
 * The webcam as a way of giving the letter: in place, where this page may ask for it or was permitted
 * already; else in the tab that may ask. A side panel cannot.
 * @fires lre-key-found
 */
@customElement('lre-webcam-way')
export class WebcamWay extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      .hint {
        margin-top: var(--space-3);
      }
    `,
  ];

  @property() senderId = '';
  /** Whether this page may ask for the webcam, and starts it by itself. */
  @property({ type: Boolean }) asks = false;
  /** What was shown is still being dealt with: it is not to be read over and over. */
  @property({ type: Boolean }) held = false;
  /** Drops what was shown, to show it anew. */
  @property({ attribute: false }) again: () => void = () => undefined;
  @state() private permitted = false;
  @state() private started = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void isCameraPermitted().then((permitted) => (this.permitted = permitted));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.started = false;
  }

  readonly #start = async (): Promise<void> => {
    // Asked anew: it may have been given, or taken away, in a tab meanwhile.
    this.permitted = await isCameraPermitted();
    if (this.permitted) this.started = true;
    else await send('openCamera', { id: this.senderId });
  };

  protected override render(): TemplateResult {
    if (!this.asks && !this.started) {
      return html`<button class="primary wide" type="button" @click=${this.#start}>
          ${t('verification.camera_title')}
        </button>
        <p class="hint">
          ${this.permitted ? t('verification.camera_here') : t('verification.camera_hint')}
        </p>`;
    }
    if (!this.held) return html`<lre-qr-camera></lre-qr-camera>`;
    return html`<button type="button" @click=${() => this.again()}>${t('camera.retry')}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-webcam-way': WebcamWay;
  }
}
