import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../../lib/i18n';
import { lastTrialLetter, type TrialLetter } from '../../lib/trial/trial-office';
import type { TrialWorld } from '../../lib/trial/trial-world';
import { ChangeFeed } from '../controllers/change-feed';
import { baseStyles } from '../ui/base-styles';
import { tabStyles } from '../ui/tab-styles';
import { drawTrialLetter } from './draw-trial-letter';

/** The letter that an order of the trial brings: to be saved as a picture, or printed. */
@customElement('lre-trial-letter-page')
export class TrialLetterPage extends LitElement {
  static override readonly styles = [
    baseStyles,
    tabStyles,
    css`
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3);
        margin-bottom: var(--space-5);
      }

      img {
        display: block;
        width: 100%;
        border: 1px solid var(--rule);
      }

      @media print {
        main {
          max-width: none;
          padding: 0;
        }

        main > :not(img) {
          display: none;
        }

        img {
          border: 0;
        }
      }
    `,
  ];

  @property({ attribute: false }) world!: TrialWorld;
  @state() private letter: TrialLetter | null = null;
  @state() private picture = '';

  constructor() {
    super();
    new ChangeFeed(this, () => void this.#load());
  }

  async #load(): Promise<void> {
    const letter = await lastTrialLetter(this.world);
    if (letter?.key === this.letter?.key) return;
    this.picture = letter ? drawTrialLetter(letter).toDataURL('image/png') : '';
    this.letter = letter;
  }

  protected override render(): TemplateResult {
    const { letter } = this;
    return html`<main>${letter ? this.#letter(letter) : this.#nothing()}</main>`;
  }

  #nothing(): TemplateResult {
    return html`<h1>${t('trial.letter_none')}</h1>
      <p>${t('trial.letter_none_next')}</p>`;
  }

  #letter({ name, key }: TrialLetter): TemplateResult {
    return html`<h1>${t('trial.letter_title')}</h1>
      <p>${t('trial.letter_intro')}</p>
      <p>${t('trial.letter_next')}</p>
      <div class="actions">
        <a class="button" href=${this.picture} download="${t('trial.letter_file')}.png"
          >${t('trial.letter_save')}</a
        >
        <button type="button" @click=${() => print()}>${t('trial.letter_print')}</button>
      </div>
      <img src=${this.picture} alt=${t('trial.letter_picture', { name, key })} />`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-trial-letter-page': TrialLetterPage;
  }
}
