import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { t } from '../../lib/i18n';
import type { SenderDetail } from '../../lib/messaging/views';
import { emit } from '../events';
import { senderName } from '../../lib/sender-name';
import { baseStyles } from '../ui/base-styles';
import { dialogActions } from '../ui/dialog-actions';
import { dialogStyles } from '../ui/dialog-styles';

/**
 * Has a sender forgotten on this workstation, once the person has confirmed it.
 * @fires lre-sender-left when they have: whoever shows the list sees to it
 */
@customElement('lre-remove-sender')
export class RemoveSender extends LitElement {
  static override styles = [
    baseStyles,
    dialogStyles,
    css`
      button.plain {
        color: var(--danger);
      }
    `,
  ];

  @property({ attribute: false }) sender!: SenderDetail;
  @query('dialog') private dialog!: HTMLDialogElement;
  protected override render(): TemplateResult {
    const { sender } = this;
    const draft = sender.state === 'draft';
    return html`<button class="plain" type="button" @click=${() => this.dialog.showModal()}>
        ${draft ? t('detail.remove_draft') : t('detail.remove')}
      </button>
      <dialog aria-labelledby="title">
        <h2 id="title">${t('detail.remove_title', { name: senderName(sender) })}</h2>
        <p>${t('detail.remove_effect')}</p>
        ${sender.hasKey ? html`<p>${t('detail.remove_key')}</p>` : nothing}
        ${dialogActions({
          keep: t('detail.remove_cancel'),
          confirm: t('detail.remove_confirm'),
          onKeep: () => this.dialog.close(),
          onConfirm: this.#remove,
        })}
      </dialog>`;
  }

  readonly #remove = (): void => {
    this.dialog.close();
    emit(this, 'lre-sender-left', {
      id: this.sender.id,
      name: senderName(this.sender),
      by: 'here',
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-remove-sender': RemoveSender;
  }
}
