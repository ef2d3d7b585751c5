import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../../lib/i18n';
import type { SenderDetail } from '../../lib/messaging/views';
import { emit } from '../events';
import { baseStyles } from '../ui/base-styles';
import { GOING_ON, handoffConnection } from '../verification/phone/handoff-connection';

/**
 * « Saisir ou modifier vos identifiants »: leads from a sender's screen to the step that takes the letter.
 * Where a phone is connected for this sender it leads there by itself: that goes on in the step.
 * @fires lre-route-chosen
 */
@customElement('lre-enter-key')
export class EnterKey extends LitElement {
  static override readonly styles = baseStyles;

  @property({ attribute: false }) sender!: SenderDetail;
  /** Whether the letter should be there by now. */
  @property({ type: Boolean }) due = false;

  readonly #open = (): void => {
    emit(this, 'lre-route-chosen', { view: 'sender', id: this.sender.id, task: 'key' });
  };

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('sender') && changed.get('sender')?.id !== this.sender.id) void this.#resume();
  }

  async #resume(): Promise<void> {
    const { id } = this.sender;
    await handoffConnection.follow();
    const { view } = handoffConnection;
    if (!this.isConnected || id !== this.sender.id) return;
    if ('senderId' in view && view.senderId === id && GOING_ON.includes(view.kind)) this.#open();
  }

  protected override render(): TemplateResult {
    return html`<button
      class=${this.due ? 'primary wide' : 'wide'}
      type="button"
      @click=${this.#open}
    >
      ${t('detail.key_task')}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-enter-key': EnterKey;
  }
}
