import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../../lib/i18n';
import { send } from '../../lib/messaging/send';
import type { SenderRow } from '../../lib/messaging/views';
import type { TrialWorld } from '../../lib/trial/trial-world';
import { ChangeFeed } from '../controllers/change-feed';
import { baseStyles } from '../ui/base-styles';

const STEPS = ['add', 'order', 'letter', 'send'] as const;
type Step = (typeof STEPS)[number];

const BEFORE_ORDER: readonly SenderRow['state'][] = ['draft', 'account-created', 'ordering'];

/** How far the first sender has come: which steps are done. */
function doneOf(rows: readonly SenderRow[], mails: number): readonly Step[] {
  const ordered = rows.some(({ state }) => !BEFORE_ORDER.includes(state));
  const given = rows.some(({ state }) => state === 'identified');
  const done = { add: rows.some(({ email }) => email), order: ordered, letter: given, send: mails };
  return STEPS.filter((step) => done[step]);
}

/** What to do next in the trial, beside the sample back office. */
@customElement('lre-trial-guide')
export class TrialGuide extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      section {
        padding: var(--space-4);
        border: 1px solid var(--caution);
        border-radius: var(--radius);
        background: var(--sheet);
      }

      ol {
        display: grid;
        gap: var(--space-3);
        margin: 0;
        padding-inline-start: var(--space-5);
      }

      li::marker {
        font-weight: 700;
      }

      p {
        margin: var(--space-1) 0 0;
      }

      li.done {
        color: var(--ink-soft);
      }

      .name {
        font-weight: 700;
      }

      button.plain {
        margin-top: var(--space-1);
      }

      .finished {
        margin-top: var(--space-4);
        font-weight: 700;
      }
    `,
  ];

  @property({ attribute: false }) world!: TrialWorld;
  @state() private done: readonly Step[] = [];

  constructor() {
    super();
    new ChangeFeed(this, () => void this.#load());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('lre-trial-mail-sent', this.#load);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('lre-trial-mail-sent', this.#load);
  }

  readonly #load = async (): Promise<void> => {
    const list = await send('listSenders').catch(() => null);
    const { mails } = await this.world.get();
    if (list) this.done = doneOf(list.rows, mails.length);
  };

  #way(step: Step): TemplateResult | typeof nothing {
    if (step === 'letter') {
      return html`<button class="plain" type="button" @click=${() => void send('openTrialLetter')}>
        ${t('trial.open_letter')}
      </button>`;
    }
    if (step === 'send') return html`<a href="#/lre/envoi">${t('trial.guide_go_sending')}</a>`;
    return nothing;
  }

  #step(step: Step): TemplateResult {
    const next = STEPS.find((one) => !this.done.includes(one)) === step;
    if (this.done.includes(step)) {
      return html`<li class="done">${t('trial.guide_done')} ${t(`trial.guide_${step}`)}</li>`;
    }
    return html`<li aria-current=${next ? 'step' : nothing}>
      <span class=${next ? 'name' : nothing}>${t(`trial.guide_${step}`)}</span>
      ${
        next
          ? html`<p>${t(`trial.guide_${step}_how`)}</p>
              ${this.#way(step)}`
          : nothing
      }
    </li>`;
  }

  protected override render(): TemplateResult {
    const finished = this.done.length === STEPS.length;
    return html`<section aria-labelledby="guide">
      <h2 id="guide">${t('trial.guide_title')}</h2>
      <ol>
        ${STEPS.map((step) => this.#step(step))}
      </ol>
      <div role="status">
        ${finished ? html`<p class="finished">${t('trial.guide_finished')}</p>` : nothing}
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-trial-guide': TrialGuide;
  }
}
