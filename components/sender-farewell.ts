import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../lib/i18n';
import { send } from '../lib/messaging/send';
import { Action } from './controllers/action';
import { emit, type LreEvents } from './events';
import { baseStyles } from './ui/base-styles';
import { noticeStyles, problemNotice } from './ui/notice';

type Farewell = LreEvents['lre-sender-left']['detail'];
type Stage = 'leaving' | 'forgetting' | 'forgotten' | 'undone';

const UNDO_MILLISECONDS = 10_000;

/**
 * Says that a sender leaves, above the list that the panel then shows. What the person removes here is removed ten
 * seconds later, so that it can be undone: what is removed can't be had back. It is removed at once where the panel
 * goes on or closes; the ten seconds begin anew while the button has the focus or the pointer.
 * @fires lre-sender-kept when the removal was undone or failed
 */
@customElement('lre-sender-farewell')
export class SenderFarewell extends LitElement {
  static override styles = [
    baseStyles,
    noticeStyles,
    css`
      .notice {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2) var(--space-4);
      }

      .notice p {
        margin: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) farewell: Farewell | null = null;
  @state() private stage: Stage = 'leaving';
  readonly #removal = new Action(this);
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pagehide', this.#removeNow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pagehide', this.#removeNow);
    this.#removeNow();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('farewell')) return;
    const before = changed.get('farewell');
    if (before) this.#remove(before);
    this.stage = 'leaving';
    if (this.farewell?.by === 'here') this.#startTimer();
  }

  protected override render(): TemplateResult {
    return html`<div role="status">${this.#words()}</div>
      ${problemNotice(this.#removal.problem)}`;
  }

  #words(): TemplateResult | typeof nothing {
    const { farewell, stage } = this;
    if (!farewell || this.#removal.problem) return nothing;
    const { name, by } = farewell;
    if (by === 'elsewhere') {
      return html`<div class="notice caution"><p>${t('panel.gone')}</p></div>`;
    }
    if (stage === 'undone' || stage === 'forgotten') {
      return html`<div class="notice"><p>${t(`panel.${stage}`, { name })}</p></div>`;
    }
    return this.#offer(name);
  }

  #offer(name: string): TemplateResult {
    return html`<div
      class="notice"
      @focusin=${this.#stopTimer}
      @focusout=${this.#startTimer}
      @pointerenter=${this.#stopTimer}
      @pointerleave=${this.#startTimer}
    >
      <p>${t('panel.removed', { name })}</p>
      <button
        type="button"
        aria-disabled=${this.stage === 'forgetting' ? 'true' : nothing}
        @click=${this.#undo}
      >
        ${t('panel.undo')}
      </button>
    </div>`;
  }

  readonly #stopTimer = (): void => clearTimeout(this.#timer);

  readonly #startTimer = (): void => {
    clearTimeout(this.#timer);
    if (this.stage === 'leaving') this.#timer = setTimeout(this.#removeNow, UNDO_MILLISECONDS);
  };

  readonly #undo = (): void => {
    if (this.stage !== 'leaving') return;
    this.#stopTimer();
    this.stage = 'undone';
    emit(this, 'lre-sender-kept', undefined);
  };

  readonly #removeNow = (): void => {
    if (this.farewell) this.#remove(this.farewell);
  };

  /** Once: a sender that the person has kept, or that is gone already, is left alone. */
  #remove({ id, by }: Farewell): void {
    this.#stopTimer();
    if (by !== 'here' || this.stage !== 'leaving') return;
    this.stage = 'forgetting';
    void this.#removal
      .run(() => send('removeSender', { id }))
      .then((outcome) => {
        if (!outcome?.ok) emit(this, 'lre-sender-kept', undefined);
        else if (this.farewell?.id === id) this.stage = 'forgotten';
      });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-sender-farewell': SenderFarewell;
  }
}
