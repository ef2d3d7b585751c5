import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FieldProblem } from '../lib/domain/identity-fields';
import { t } from '../lib/i18n';
import type { SenderDetail } from '../lib/messaging/views';
import { send } from '../lib/messaging/send';
import { Action } from './controllers/action';
import { EmptyOnLock } from './controllers/empty-on-lock';
import { MarkErrors } from './controllers/mark-errors';
import {
  newPassphraseFields,
  newPassphraseProblems,
  typedIn,
} from './passphrase/new-passphrase-fields';
import { saveFile } from './save-file';
import { baseStyles } from './ui/base-styles';
import { formStyles } from './ui/form-styles';
import { noticeStyles, problemNotice } from './ui/notice';

/** Saves a sender and its key as an encrypted file, under a passphrase of the file's own. */
@customElement('lre-key-backup')
export class KeyBackup extends LitElement {
  static override readonly styles = [
    baseStyles,
    formStyles,
    noticeStyles,
    css`
      :host {
        display: block;
        margin-top: var(--space-4);
      }
    `,
  ];

  @property({ attribute: false }) sender!: SenderDetail;
  @state() private problems: readonly FieldProblem[] = [];
  @state() private saved = false;
  readonly #export = new Action(this);

  constructor() {
    super();
    new MarkErrors(this);
    new EmptyOnLock(this, () => this.renderRoot.querySelector('form')?.reset());
  }

  protected override render(): TemplateResult {
    const labels = { label: t('backup.passphrase'), again: t('passphrase.again') };
    return html`<details>
      <summary>${t('backup.export_title')}</summary>
      <p>${t('backup.export_why')}</p>
      ${problemNotice(this.#export.problem)}
      <form novalidate @submit=${this.#submit}>
        <p class="hint">${t('form.required')}</p>
        ${newPassphraseFields(labels, this.sender.rules, this.problems)}
        <button type="submit" aria-disabled=${this.#export.busy ? 'true' : nothing}>
          ${this.#export.busy ? t('backup.exporting') : t('backup.export')}
        </button>
      </form>
      <p role="status">${this.saved ? t('backup.exported') : nothing}</p>
      <p>${t('backup.paper_why')}</p>
      <button type="button" @click=${this.#openPage}>${t('backup.paper')}</button>
    </details>`;
  }

  readonly #openPage = (): void => void send('openBackup', { id: this.sender.id });

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const { id } = this.sender;
    const passphrase = typedIn(form, 'passphrase');
    this.saved = false;
    const problems = await newPassphraseProblems(form, this.sender);
    const outcome =
      problems.length === 0
        ? await this.#export.run(() => send('exportBackup', { id, passphrase }))
        : null;
    this.problems = problems.length > 0 ? problems : (this.#export.problem?.fields ?? []);
    if (!outcome?.ok) return;
    saveFile('sauvegarde-lre.age', 'text/plain', outcome.value);
    form.reset();
    this.saved = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-key-backup': KeyBackup;
  }
}
