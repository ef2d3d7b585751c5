import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { t } from '../../lib/i18n';
import { send } from '../../lib/messaging/send';
import { ChangeFeed } from '../controllers/change-feed';
import { baseStyles } from './base-styles';
import { notice, noticeStyles, problemNotice } from './notice';

/** Why something failed while the agency had no access to AR24; it goes when the access is there. */
@customElement('lre-access-missing')
export class AccessMissing extends LitElement {
  static override readonly styles = [baseStyles, noticeStyles];

  @state() private isSet = false;

  constructor() {
    super();
    new ChangeFeed(this, () => void this.#load());
  }

  protected override render(): TemplateResult {
    if (this.isSet)
      return notice('calm', t('welcome.access_now_set'), t('welcome.access_now_set_next'));
    const resume = () => void send('openWelcome');
    return html`${problemNotice(
      { reason: 'credentials-missing' },
      html`<button type="button" @click=${resume}>${t('welcome.resume')}</button>`,
    )}`;
  }

  async #load(): Promise<void> {
    // Without an answer what was said stands.
    const status = await send('getStatus').catch(() => null);
    if (status) this.isSet = status.credentials === 'set';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-access-missing': AccessMissing;
  }
}
