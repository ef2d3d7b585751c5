import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../components/verification/camera/qr-camera';
import { baseStyles } from '../components/ui/base-styles';
import { t } from '../lib/i18n';
import './letter-photo';

/** In-app browsers may have no camera for pages, whatever the types say; the system's own then serves. */
const hasCamera = () => (navigator.mediaDevices as MediaDevices | undefined) !== undefined;

/**
 * The letter before the phone's camera, or on a photo that the phone's own camera app takes.
 * @fires lre-key-found with the text of the QR code
 */
@customElement('lre-letter-scan')
export class LetterScan extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        margin-bottom: var(--space-5);
      }

      .instead {
        margin-bottom: var(--space-2);
      }
    `,
  ];

  protected override render(): TemplateResult {
    if (!hasCamera()) return html`<lre-letter-photo prominent></lre-letter-photo>`;
    return html`<lre-qr-camera></lre-qr-camera>
      <p class="soft instead">${t('companion.photo_instead')}</p>
      <lre-letter-photo></lre-letter-photo>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-letter-scan': LetterScan;
  }
}
