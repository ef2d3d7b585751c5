import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../lib/i18n';
import type { SenderList as Senders } from '../lib/messaging/views';
import type { Status } from '../lib/messaging/views';
import { send } from '../lib/messaging/send';
import { ChangeFeed } from './controllers/change-feed';
import { FocusHeading } from './controllers/focus-heading';
import { emit } from './events';
import './trial/try-without-account';
import { senderListStyles } from './sender-list-styles';
import { senderRow } from './sender-row';
import { baseStyles } from './ui/base-styles';
import { layoutStyles } from './ui/layout-styles';
import { noticeStyles } from './ui/notice';
import { placeholder } from './ui/placeholder';
import { unreachable } from './ui/unreachable';
import { setUpCard, setUpStyles, type SetUpState } from './welcome/set-up-steps';

const doneIf = (isDone: boolean): SetUpState => (isDone ? 'done' : 'todo');

/**
 * « Gérer les expéditeurs »: the senders, what each needs next, and a way to add one.
 * @fires lre-route-chosen
 */
@customElement('lre-sender-list')
export class SenderList extends LitElement {
  static override styles = [baseStyles, layoutStyles, noticeStyles, senderListStyles, setUpStyles];

  /** Loads without showing anything yet: whether the list is what is wanted is not known. */
  @property({ attribute: false }) waiting = false;
  /** The sender that is about to be removed: it is shown no more. */
  @property({ attribute: false }) leaving: string | null = null;
  /** A backup that was scanned elsewhere, to be restored here. */
  @property({ attribute: false }) sealed: string | null = null;
  @state() private senders: Senders | null = null;
  @state() private status: Status | null = null;
  @state() private failed = false;

  constructor() {
    super();
    new ChangeFeed(this, () => void this.#load());
    new FocusHeading(this, () => (this.waiting || !this.senders ? undefined : 'list'));
  }

  protected override render(): TemplateResult {
    return html`<h1 tabindex="-1">${t('list.title')}</h1>
      ${this.failed ? unreachable(() => void this.#load()) : this.#body()}`;
  }

  #body(): TemplateResult {
    const { senders, status } = this;
    if (!senders || this.waiting) return placeholder([5.5, 5.5, 2.75]);
    const rows = senders.rows.filter(({ id }) => id !== this.leaving);
    const empty = rows.length === 0;
    const ready = status?.credentials !== 'missing';
    return html`${this.#setUp()} ${empty ? this.#explanation() : this.#rows(rows)}
      <button
        class=${empty && ready ? 'primary wide' : 'wide'}
        type="button"
        aria-disabled=${senders.canAdd ? nothing : 'true'}
        aria-describedby="advice"
        @click=${this.#add}
      >
        ${t('list.add')}
      </button>
      <p class="hint advice" id="advice">${senders.canAdd ? t('list.advice') : t('list.limit')}</p>
      ${ready ? nothing : html`<lre-try-without-account></lre-try-without-account>`}
      ${ready && senders.canAdd ? this.#restore() : nothing}`;
  }

  #restore(): TemplateResult | typeof nothing {
    if (!this.status?.backupAllowed) return nothing;
    void import('./backup-import');
    void import('./transfer-join');
    return html`<lre-backup-import .sealed=${this.sealed}></lre-backup-import>
      <lre-transfer-join></lre-transfer-join>`;
  }

  #rows(rows: Senders['rows']): TemplateResult {
    return html`<ul class="rows" aria-label=${t('list.senders')}>
      ${rows.map(
        (row) =>
          html`<li>
            ${senderRow(row, () =>
              emit(this, 'lre-route-chosen', { view: 'sender', id: row.id, task: null }),
            )}
          </li>`,
      )}
    </ul>`;
  }

  #setUp(): TemplateResult | typeof nothing {
    const { status } = this;
    if (!status) return nothing;
    const ready = status.credentials === 'set';
    const setUp = { access: doneIf(ready), site: doneIf(status.hasSite) };
    return setUpCard(setUp, !ready, () => void send('openWelcome'));
  }

  #explanation(): TemplateResult {
    return html`<section class="sheet">
      <h2>${t('list.empty_title')}</h2>
      <p>${t('list.empty_intro')}</p>
      <ol class="stages">
        <li>${t('list.empty_enter')}</li>
        <li>${t('list.empty_receive')}</li>
        <li>${t('list.empty_give')}</li>
      </ol>
      <p class="hint footnote">${t('list.eidas')}</p>
    </section>`;
  }

  readonly #add = (): void => {
    // Kept within reach of the keyboard, so that its reason is heard.
    if (!this.senders?.canAdd) return;
    emit(this, 'lre-route-chosen', { view: 'sender', id: crypto.randomUUID(), task: null });
  };

  async #load(): Promise<void> {
    try {
      const [senders, status] = await Promise.all([send('listSenders'), send('getStatus')]);
      this.senders = senders;
      this.status = status;
      this.failed = false;
    } catch {
      this.failed = true;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-sender-list': SenderList;
  }
}
