import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../lib/i18n';
import type { BackupLock } from '../lib/domain/backup-lock';
import { send } from '../lib/messaging/send';
import { handToTab } from './backup/hand-to-tab';
import { readBackup, type BackupReading } from './backup/read-backup';
import { Action } from './controllers/action';
import { EmptyOnLock } from './controllers/empty-on-lock';
import { MarkErrors } from './controllers/mark-errors';
import { emit } from './events';
import { canHavePasskeys } from './passphrase/passkey-unlock';
import { baseStyles } from './ui/base-styles';
import { fieldFrame, textField } from './ui/field';
import { formStyles } from './ui/form-styles';
import { notice, noticeStyles, problemNotice } from './ui/notice';
import { readingFailure } from './verification/file/reading-failure';

type NoBackup = Exclude<BackupReading, { kind: 'sealed' }>;

/** A backup that can be opened, and by what. */
interface Given {
  readonly sealed: string;
  readonly lock: BackupLock;
}

/**
 * Brings a sender back from an encrypted file, or from a picture of the page that it was printed on.
 * @fires lre-route-chosen with the sender that came back
 */
@customElement('lre-backup-import')
export class BackupImport extends LitElement {
  static override readonly styles = [baseStyles, formStyles, noticeStyles];

  /** A backup that was scanned already, elsewhere. */
  @property({ attribute: false }) sealed: string | null = null;
  @state() private given: Given | null = null;
  @state() private missing = false;
  @state() private reading = false;
  @state() private told: { readonly what: NoBackup; readonly name: string } | null = null;
  readonly #import = new Action(this);
  /** The file that is being read, or was. */
  #taken: Promise<void> = Promise.resolve();

  constructor() {
    super();
    new MarkErrors(this);
    new EmptyOnLock(this, () => {
      this.renderRoot.querySelector('form')?.reset();
      this.given = null;
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { sealed } = this;
    if (!changed.has('sealed') || sealed === null) return;
    this.#taken = this.#take(() => Promise.resolve({ kind: 'sealed', sealed }), '');
  }

  protected override render(): TemplateResult {
    return html`<details ?open=${this.sealed !== null}>
      <summary>${t('backup.import_title')}</summary>
      <p>${t('backup.import_why')}</p>
      <div aria-live="polite">${problemNotice(this.#import.problem)} ${this.#told()}</div>
      <form novalidate @submit=${this.#submit}>
        <p class="hint">${t('form.required')}</p>
        ${this.sealed === null ? this.#file() : html`<p role="status">${t('backup.read')}</p>`}
        ${this.given?.lock.kind === 'passkey' ? this.#touch(this.given.sealed) : this.#passphrase()}
      </form>
    </details>`;
  }

  #file(): TemplateResult {
    const error = this.missing ? t('backup.file_missing') : null;
    const choose = ({ target }: Event) => {
      const [file] = (target as HTMLInputElement).files ?? [];
      this.given = null;
      if (file) this.#taken = this.#take(() => readBackup(file), file.name);
    };
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
          @change=${choose}
        />`,
    );
  }

  #passphrase(): TemplateResult {
    const { busy } = this.#import;
    const passphrase = {
      ...{ name: 'passphrase', label: t('backup.passphrase'), value: '', problems: [] },
      ...({ type: 'password', autocomplete: 'current-password', stays: true } as const),
    };
    return html`${textField(passphrase)}
      <button type="submit" aria-disabled=${busy || this.reading ? 'true' : nothing}>
        ${this.reading ? t('backup.reading') : busy ? t('backup.importing') : t('backup.import')}
      </button>`;
  }

  /** A passkey is touched in a tab, which asks the panel for the backup. */
  #touch(sealed: string): TemplateResult {
    if (!canHavePasskeys()) {
      return notice('caution', t('backup.asks_passkey'), t('backup.asks_passkey_not_here'));
    }
    const open = () => {
      handToTab(sealed);
      void send('openRestore');
    };
    const body = html`<p>${t('backup.asks_passkey_next')}</p>
      <button type="button" @click=${open}>${t('backup.to_tab')}</button>`;
    return notice('calm', t('backup.asks_passkey'), body);
  }

  /** Why what was given is no backup. */
  #told(): TemplateResult | typeof nothing {
    if (!this.told) return nothing;
    const { what, name } = this.told;
    if (what.kind === 'failed') return readingFailure(what, name);
    return notice('danger', t('backup.no_page'), t(`backup.is_${what.kind}`));
  }

  async #take(read: () => Promise<BackupReading>, name: string): Promise<void> {
    this.told = this.given = null;
    this.missing = false;
    this.#import.clear();
    this.reading = true;
    try {
      const what = await read();
      if (what.kind !== 'sealed') this.told = { what, name };
      else await this.#open(what.sealed);
    } catch {
      this.#import.problem = { reason: 'unexpected' };
    } finally {
      this.reading = false;
    }
  }

  async #open(sealed: string): Promise<void> {
    const lock = await send('getBackupLock', { file: sealed });
    if (lock) this.given = { sealed, lock };
    else this.#import.problem = { reason: 'backup-unreadable' };
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    await this.#taken;
    const { given } = this;
    this.missing = !given && !this.told && !this.#import.problem;
    if (given?.lock.kind !== 'passphrase') return;
    const passphrase = (new FormData(form).get('passphrase') as string | null) ?? '';
    const { sealed: file } = given;
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
