import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { t } from '../../lib/i18n';
import type { SenderDetail } from '../../lib/messaging/views';
import { send } from '../../lib/messaging/send';
import { Action } from '../controllers/action';
import { emit } from '../events';
import { senderName } from '../sender-name';
import { baseStyles } from '../ui/base-styles';
import { dialogStyles } from '../ui/dialog-styles';
import { noticeStyles, problemNotice } from '../ui/notice';

/**
 * Forgets a sender on this workstation, once the person has confirmed it.
 * @fires lre-route-chosen the list, when it is done
 */
@customElement('lre-remove-sender')
export class RemoveSender extends LitElement {
  static override styles = [
    baseStyles,
    noticeStyles,
    dialogStyles,
    css`
      button.plain {
        color: var(--danger);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3);
      }
    `,
  ];

  @property({ attribute: false }) sender!: SenderDetail;
  @query('dialog') private dialog!: HTMLDialogElement;
  readonly #removal = new Action(this);

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
        ${problemNotice(this.#removal.problem)}
        <div class="actions">
          <button type="button" @click=${() => this.dialog.close()}>
            ${t('detail.remove_cancel')}
          </button>
          <button class="danger" type="button" @click=${this.#remove}>
            ${t('detail.remove_confirm')}
          </button>
        </div>
      </dialog>`;
  }

  readonly #remove = async (): Promise<void> => {
    const outcome = await this.#removal.run(() => send('removeSender', { id: this.sender.id }));
    if (outcome?.ok) emit(this, 'lre-route-chosen', { view: 'list' });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-remove-sender': RemoveSender;
  }
}
