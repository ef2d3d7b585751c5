import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FieldProblem } from '../lib/domain/identity-fields';
import type { PolicyRules } from '../lib/domain/policy';
import { t } from '../lib/i18n';
import type { TransferView } from '../lib/messaging/protocol/transfer';
import { send } from '../lib/messaging/send';
import { EmptyOnLock } from './controllers/empty-on-lock';
import { MarkErrors } from './controllers/mark-errors';
import { emit } from './events';
import {
  newPassphraseFields,
  newPassphraseProblems,
  typedIn,
} from './passphrase/new-passphrase-fields';
import { isUnderWay, transferConnection } from './transfer/transfer-connection';
import { relayNotice, transferEnd } from './transfer/transfer-end';
import { transferStyles } from './transfer/transfer-styles';
import { UnfoldWhen } from './transfer/unfold-when';
import { baseStyles } from './ui/base-styles';
import { textField } from './ui/field';
import { formStyles } from './ui/form-styles';
import { notice, noticeStyles, problemNotice } from './ui/notice';

const ROLES_OF_GIVER: readonly TransferView['kind'][] = [
  'waiting',
  'greeted',
  'confirming',
  'sent',
];

/**
 * Takes a sender that another computer of its holder's gives.
 * @fires lre-route-chosen with the sender that came
 */
@customElement('lre-transfer-join')
export class TransferJoin extends LitElement {
  static override readonly styles = [baseStyles, formStyles, noticeStyles, transferStyles];

  @property({ attribute: false }) connection = transferConnection;
  @state() private rules: PolicyRules = {};
  @state() private problems: readonly FieldProblem[] = [];
  #stop: () => void = () => undefined;

  constructor() {
    super();
    new MarkErrors(this);
    new UnfoldWhen(this, () => isUnderWay(this.#view));
    new EmptyOnLock(this, () => this.renderRoot.querySelector('form')?.reset());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.connection.listen(() => void this.#hear());
    void this.connection.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  async #hear(): Promise<void> {
    this.requestUpdate();
    if (this.#view.kind !== 'received') return;
    const settings = await send('getSettings').catch(() => null);
    if (settings) this.rules = settings.rules;
  }

  /** A transfer from here is shown at its sender. */
  get #view(): TransferView {
    const { view } = this.connection;
    const isGivers =
      ROLES_OF_GIVER.includes(view.kind) || ('role' in view && view.role === 'giver');
    return isGivers ? { kind: 'none' } : view;
  }

  protected override render(): TemplateResult {
    const { relay, problem } = this.connection;
    const view = this.#view;
    const live = 'live' in view && view.live !== null;
    return html`<details>
      <summary>${t('transfer.take_title')}</summary>
      <div aria-live="polite">
        ${problem?.fields ? nothing : problemNotice(problem)} ${live ? relayNotice(relay) : nothing}
        ${this.#status(view)}
      </div>
      ${this.#deeds(view)}
    </details>`;
  }

  #status(view: TransferView): TemplateResult | typeof nothing {
    switch (view.kind) {
      case 'looking':
        return html`<p>${t('transfer.looking')}</p>`;
      case 'words':
        return html`<p>${t('transfer.words_where')}</p>
          <output class="shown" lang="zxx">${view.words}</output>`;
      case 'received':
        return notice('calm', t('transfer.received', { name: view.name }), view.email);
      case 'done': {
        const tone = view.result === 'proven' ? 'calm' : 'caution';
        return notice(
          tone,
          t(`transfer.took_${view.result}`),
          t(`transfer.took_${view.result}_next`),
        );
      }
      default:
        return transferEnd(view);
    }
  }

  #deeds(view: TransferView): TemplateResult {
    switch (view.kind) {
      case 'looking':
      case 'words':
        return html`<button type="button" @click=${() => this.connection.end()}>
          ${t('transfer.cancel')}
        </button>`;
      case 'received':
        return this.#keeping(view);
      case 'done':
        return view.senderId === null ? this.#code() : this.#see(view.senderId);
      default:
        return this.#code();
    }
  }

  #see(id: string): TemplateResult {
    const see = () => {
      void this.connection.end();
      emit(this, 'lre-route-chosen', { view: 'sender', id, task: null });
    };
    return html`<button type="button" @click=${see}>${t('transfer.see')}</button>`;
  }

  #code(): TemplateResult {
    const { busy, problem } = this.connection;
    const field = { name: 'code', label: t('transfer.code'), hint: t('transfer.code_hint') };
    return html`<p>${t('transfer.take_why')}</p>
      <form novalidate @submit=${this.#join}>
        ${textField({
          ...field,
          ...{ value: '', stays: true, problems: problem?.fields ?? [] },
          ...{ className: 'code', maxlength: 20 },
        })}
        <button type="submit" aria-disabled=${busy ? 'true' : nothing}>
          ${t('transfer.take')}
        </button>
      </form>`;
  }

  #keeping({ name, email }: Extract<TransferView, { kind: 'received' }>): TemplateResult {
    const { busy, problem } = this.connection;
    const labels = { label: t('transfer.passphrase'), again: t('passphrase.again') };
    const problems = this.problems.length > 0 ? this.problems : (problem?.fields ?? []);
    const keep = (event: Event) => this.#keep(event, { name, email });
    return html`<form novalidate @submit=${keep}>
      <p class="hint">${t('form.required')}</p>
      ${newPassphraseFields(labels, this.rules, problems)}
      <div class="deeds">
        <button class="primary" type="submit" aria-disabled=${busy ? 'true' : nothing}>
          ${busy ? t('backup.importing') : t('transfer.keep')}
        </button>
        <button type="button" @click=${() => this.connection.end()}>${t('transfer.cancel')}</button>
      </div>
    </form>`;
  }

  async #join(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    if (!this.connection.busy) await this.connection.join(typedIn(form, 'code'));
  }

  async #keep(event: Event, owner: { name: string; email: string }): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    this.problems = await newPassphraseProblems(form, owner);
    if (this.problems.length > 0 || this.connection.busy) return;
    await this.connection.keep(typedIn(form, 'passphrase'));
    if (this.#view.kind !== 'received') form.reset();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-transfer-join': TransferJoin;
  }
}
