import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../lib/i18n';
import { send } from '../lib/messaging/send';
import { readBackup, type BackupReading } from './backup/read-backup';
import { Action } from './controllers/action';
import { EmptyOnLock } from './controllers/empty-on-lock';
import { emit } from './events';
import { baseStyles } from './ui/base-styles';
import { fieldFrame, textField } from './ui/field';
import { formStyles } from './ui/form-styles';
import { notice, noticeStyles, problemNotice } from './ui/notice';
import { readingFailure } from './verification/file/reading-failure';

type NoBackup = Exclude<BackupReading, { kind: 'sealed' }>;

/**
 * Brings a sender back from an encrypted file, or from a picture of the page that it was printed on.
 * @fires lre-route-chosen with the sender that came back
 */
@customElement('lre-backup-import')
export class BackupImport extends LitElement {
  static override readonly styles = [baseStyles, formStyles, noticeStyles];

  /** A backup that was read already, elsewhere: only its passphrase is asked for. */
  @property({ attribute: false }) sealed: string | null = null;
  @state() private missing = false;
  @state() private reading = false;
  @state() private told: { readonly what: NoBackup; readonly name: string } | null = null;
  readonly #import = new Action(this);

  constructor() {
    super();
    new EmptyOnLock(this, () => this.renderRoot.querySelector('form')?.reset());
  }

  protected override render(): TemplateResult {
    const busy = this.reading || this.#import.busy;
    return html`<details ?open=${this.sealed !== null}>
      <summary>${t('backup.import_title')}</summary>
      <p>${t('backup.import_why')}</p>
      <div aria-live="polite">${problemNotice(this.#import.problem)} ${this.#told()}</div>
      <form novalidate @submit=${this.#submit}>
        ${this.sealed === null ? this.#file() : html`<p role="status">${t('backup.read')}</p>`}
        ${textField({
          name: 'passphrase',
          label: t('backup.passphrase'),
          value: '',
          type: 'password',
          autocomplete: 'current-password',
          problems: [],
        })}
        <button type="submit" aria-disabled=${busy ? 'true' : nothing}>
          ${this.reading ? t('backup.reading') : busy ? t('backup.importing') : t('backup.import')}
        </button>
      </form>
    </details>`;
  }

  #file(): TemplateResult {
    const error = this.missing ? t('backup.file_missing') : null;
    return fieldFrame(
      { name: 'file', label: t('backup.file'), hint: t('backup.file_hint'), error },
      (failed, description) =>
        html`<input
          id="file"
          name="file"
          type="file"
          accept=".age,.pdf,.png,.jpg,.jpeg,image/*"
          required
          aria-invalid=${failed ? 'true' : nothing}
          aria-describedby=${description}
        />`,
    );
  }

  /** Why what was given is no backup. */
  #told(): TemplateResult | typeof nothing {
    if (!this.told) return nothing;
    const { what, name } = this.told;
    if (what.kind === 'failed') return readingFailure(what, name);
    return notice('danger', t('backup.no_page'), t(`backup.is_${what.kind}`));
  }

  /** The sealed text that was read before, or is in the file; null where there is none. */
  async #sealedIn(file: FormDataEntryValue | null): Promise<string | null> {
    if (this.sealed !== null) return this.sealed;
    this.missing = !(file instanceof File) || file.size === 0;
    if (!(file instanceof File) || this.missing) return null;
    this.reading = true;
    try {
      const what = await readBackup(file);
      if (what.kind === 'sealed') return what.sealed;
      this.told = { what, name: file.name };
    } catch {
      this.#import.problem = { reason: 'unexpected' };
    } finally {
      this.reading = false;
    }
    return null;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.reading || this.#import.busy) return;
    const typed = new FormData(event.target as HTMLFormElement);
    const passphrase = (typed.get('passphrase') as string | null) ?? '';
    this.told = null;
    this.#import.clear();
    const file = await this.#sealedIn(typed.get('file'));
    if (file === null) return;
    const outcome = await this.#import.run(() => send('importBackup', { file, passphrase }));
    if (!outcome?.ok) return;
    emit(this, 'lre-route-chosen', { view: 'sender', id: outcome.value.id, task: null });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-backup-import': BackupImport;
  }
}
