import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../lib/i18n';
import type { TransferView } from '../lib/messaging/protocol/transfer';
import type { SenderDetail } from '../lib/messaging/views';
import { senderName } from '../lib/sender-name';
import { isUnderWay, transferConnection } from './transfer/transfer-connection';
import { relayNotice, transferEnd } from './transfer/transfer-end';
import { transferStyles } from './transfer/transfer-styles';
import { UnfoldWhen } from './transfer/unfold-when';
import { baseStyles } from './ui/base-styles';
import { notice, noticeStyles, problemNotice } from './ui/notice';

/** « Utiliser sur un autre ordinateur »: gives a sender to another computer of its holder's. */
@customElement('lre-key-transfer')
export class KeyTransfer extends LitElement {
  static override readonly styles = [baseStyles, noticeStyles, transferStyles];

  @property({ attribute: false }) sender!: SenderDetail;
  @property({ attribute: false }) connection = transferConnection;
  @state() private copied = false;
  #stop: () => void = () => undefined;

  constructor() {
    super();
    new UnfoldWhen(this, () => isUnderWay(this.#view));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.connection.listen(() => this.requestUpdate());
    void this.connection.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  /** What concerns this sender: the transfer of another one, or to here, is shown elsewhere. */
  get #view(): TransferView {
    const { view } = this.connection;
    const isOwn = 'senderId' in view ? view.senderId === this.sender.id : view.kind === 'no-relay';
    return isOwn && !('role' in view && view.role === 'taker') ? view : { kind: 'none' };
  }

  protected override render(): TemplateResult {
    const { relay, problem } = this.connection;
    const view = this.#view;
    const live = 'live' in view && view.live !== null;
    return html`<details>
      <summary>${t('transfer.give_title')}</summary>
      <div aria-live="polite">
        ${problemNotice(problem)} ${live ? relayNotice(relay) : nothing} ${this.#status(view)}
      </div>
      ${this.#deeds(view)}
    </details>`;
  }

  #status(view: TransferView): TemplateResult | typeof nothing {
    switch (view.kind) {
      case 'waiting':
        return html`<p>${t('transfer.code_where', { product: t('manifest.name') })}</p>
          <output class="shown">${view.code}</output>
          <p class="hint">${this.copied ? t('transfer.copied') : t('transfer.code_once')}</p>`;
      case 'greeted':
        return html`<p>${t('transfer.greeted')}</p>`;
      case 'confirming':
        return html`<p>${t('transfer.pick', { name: senderName(this.sender) })}</p>`;
      case 'sent':
        return notice('calm', t('transfer.sent'), t('transfer.sent_next'));
      case 'done': {
        const tone = view.result === 'proven' ? 'calm' : 'caution';
        return notice(
          tone,
          t(`transfer.gave_${view.result}`),
          t(`transfer.gave_${view.result}_next`),
        );
      }
      default:
        return transferEnd(view);
    }
  }

  #deeds(view: TransferView): TemplateResult {
    switch (view.kind) {
      case 'waiting':
        return html`<div class="deeds">
          <button type="button" @click=${() => this.#copy(view.code)}>${t('transfer.copy')}</button>
          ${this.#cancel()}
        </div>`;
      case 'confirming':
        return html`<ul class="picks">
            ${view.among.map((words) => html`<li>${this.#pick(words, view.among)}</li>`)}
          </ul>
          <button type="button" @click=${() => this.connection.confirm(null, view.among)}>
            ${t('transfer.none_of_these')}
          </button>`;
      case 'greeted':
      case 'sent':
        return html`<div class="deeds">${this.#cancel()}</div>`;
      default:
        return this.#start();
    }
  }

  #pick(words: string, among: readonly string[]): TemplateResult {
    return html`<button
      type="button"
      lang="zxx"
      aria-disabled=${this.connection.busy ? 'true' : nothing}
      @click=${() => this.connection.confirm(words, among)}
    >
      ${words}
    </button>`;
  }

  #cancel(): TemplateResult {
    return html`<button type="button" @click=${() => this.connection.end()}>
      ${t('transfer.cancel')}
    </button>`;
  }

  #start(): TemplateResult {
    if (this.sender.vault !== 'unlocked') return html`<p>${t('transfer.unlock_first')}</p>`;
    const begin = () => {
      this.copied = false;
      void this.connection.give(this.sender.id);
    };
    return html`<p>${t('transfer.give_why')}</p>
      <button
        type="button"
        aria-disabled=${this.connection.busy ? 'true' : nothing}
        @click=${begin}
      >
        ${t('transfer.show_code')}
      </button>`;
  }

  async #copy(code: string): Promise<void> {
    this.copied = await navigator.clipboard.writeText(code).then(
      () => true,
      () => false,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-key-transfer': KeyTransfer;
  }
}
