import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { t } from '../../lib/i18n';
import { send } from '../../lib/messaging/send';
import { baseStyles } from '../ui/base-styles';

/** The way into the trial, wherever somebody has no access to AR24 yet. */
@customElement('lre-try-without-account')
export class TryWithoutAccount extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      section {
        margin: var(--space-5) 0;
        padding: var(--space-4);
        border: 1px solid var(--rule);
        border-radius: var(--radius);
        background: var(--sheet);
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<section aria-labelledby="title">
      <h2 id="title">${t('trial.entry_title')}</h2>
      <p>${t('trial.entry')}</p>
      <button type="button" @click=${() => void send('openTrial')}>${t('trial.enter')}</button>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-try-without-account': TryWithoutAccount;
  }
}
