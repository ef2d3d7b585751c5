import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { t } from '../lib/i18n';
import { send } from '../lib/messaging/send';
import { Action } from './controllers/action';
import { EmptyOnLock } from './controllers/empty-on-lock';
import { emit } from './events';
import { baseStyles } from './ui/base-styles';
import { fieldFrame, textField } from './ui/field';
import { formStyles } from './ui/form-styles';
import { noticeStyles, problemNotice } from './ui/notice';

/** Larger than this is no backup. */
const LARGEST = 100_000;

/**
 * Brings a sender back from an encrypted file.
 * @fires lre-route-chosen with the sender that came back
 */
@customElement('lre-backup-import')
export class BackupImport extends LitElement {
  static override readonly styles = [baseStyles, formStyles, noticeStyles];

  @state() private missing = false;
  readonly #import = new Action(this);

  constructor() {
    super();
    new EmptyOnLock(this, () => this.renderRoot.querySelector('form')?.reset());
  }

  protected override render(): TemplateResult {
    const error = this.missing ? t('backup.file_missing') : null;
    return html`<details>
      <summary>${t('backup.import_title')}</summary>
      <p>${t('backup.import_why')}</p>
      ${problemNotice(this.#import.problem)}
      <form novalidate @submit=${this.#submit}>
        ${fieldFrame(
          { name: 'file', label: t('backup.file'), error },
          (failed, description) =>
            html`<input
              id="file"
              name="file"
              type="file"
              accept=".age"
              required
              aria-invalid=${failed ? 'true' : nothing}
              aria-describedby=${description}
            />`,
        )}
        ${textField({
          name: 'passphrase',
          label: t('backup.passphrase'),
          value: '',
          type: 'password',
          autocomplete: 'current-password',
          problems: [],
        })}
        <button type="submit" aria-disabled=${this.#import.busy ? 'true' : nothing}>
          ${this.#import.busy ? t('backup.importing') : t('backup.import')}
        </button>
      </form>
    </details>`;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement);
    const file = typed.get('file');
    const passphrase = (typed.get('passphrase') as string | null) ?? '';
    this.missing = !(file instanceof File) || file.size === 0;
    if (!(file instanceof File) || this.missing) return;
    // What is too large is read as far as it takes to see that it is no backup.
    const text = await file.slice(0, LARGEST).text();
    const outcome = await this.#import.run(() =>
      send('importBackup', { file: text.slice(0, LARGEST), passphrase }),
    );
    if (!outcome?.ok) return;
    emit(this, 'lre-route-chosen', { view: 'sender', id: outcome.value.id, task: null });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-backup-import': BackupImport;
  }
}
