import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../../lib/i18n';
import { send } from '../../lib/messaging/send';
import type { SenderRow } from '../../lib/messaging/views';
import { ChangeFeed } from '../controllers/change-feed';
import { baseStyles } from '../ui/base-styles';

/** In these states a letter lies in the letter box. */
const AWAITING: readonly SenderRow['state'][] = [
  'letter-on-its-way',
  'letter-late',
  'key-unproven',
  'key-refused',
];

/** « Essai », on every screen of the trial, with the way out. */
@customElement('lre-trial-band')
export class TrialBand extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        border-bottom: 1px solid var(--caution);
        background: var(--caution-wash);
        color: var(--ink);
        font-size: var(--text-small);
      }

      .band {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-3);
        padding: var(--space-2) var(--space-4);
      }

      p {
        margin: 0;
      }

      .mark {
        padding: 0 var(--space-2);
        border-radius: 1rem;
        background: var(--caution);
        color: var(--sheet);
        font-weight: 700;
      }

      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-4);
        margin-inline-start: auto;
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** Where the letter itself is shown, no way leads to it. */
  @property({ type: Boolean }) atLetter = false;
  @state() private hasLetter = false;
  @state() private failed = false;

  constructor() {
    super();
    new ChangeFeed(this, () => void this.#load());
  }

  async #load(): Promise<void> {
    const list = await send('listSenders').catch(() => null);
    this.hasLetter = list?.rows.some(({ state }) => AWAITING.includes(state)) ?? false;
  }

  readonly #leave = async (): Promise<void> => {
    const outcome = await send('endTrial').catch(() => null);
    this.failed = !outcome?.ok;
  };

  protected override render(): TemplateResult {
    return html`<div class="band" role="region" aria-label=${t('trial.mark')}>
      <p><span class="mark">${t('trial.mark')}</span> ${t('trial.nothing_real')}</p>
      <div class="ways">
        ${
          this.hasLetter && !this.atLetter
            ? html`<button class="plain" type="button" @click=${() => void send('openTrialLetter')}>
                ${t('trial.open_letter')}
              </button>`
            : nothing
        }
        <button class="plain" type="button" @click=${this.#leave}>${t('trial.leave')}</button>
      </div>
      <div role="status">${this.failed ? html`<p>${t('trial.leave_failed')}</p>` : nothing}</div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-trial-band': TrialBand;
  }
}
