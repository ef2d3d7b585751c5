import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FieldProblem } from '../lib/domain/identity-fields';
import type { Outcome } from '../lib/errors';
import { t } from '../lib/i18n';
import type { SenderDetail } from '../lib/messaging/views';
import { send } from '../lib/messaging/send';
import { backupSheet, backupSheetStyles, type MadeBackup } from './backup/backup-sheet';
import { Action } from './controllers/action';
import { ChangeFeed } from './controllers/change-feed';
import { EmptyOnLock } from './controllers/empty-on-lock';
import { FocusHeading } from './controllers/focus-heading';
import {
  newPassphraseFields,
  newPassphraseProblems,
  typedIn,
} from './passphrase/new-passphrase-fields';
import type { Credentials } from './passphrase/passkey-ceremony';
import { canHavePasskeys } from './passphrase/passkey-unlock';
import { newNonce, touchForBackup } from './passphrase/touch-for-backup';
import { saveFile } from './save-file';
import { baseStyles } from './ui/base-styles';
import { radioField } from './ui/choice-field';
import { formStyles } from './ui/form-styles';
import { layoutStyles } from './ui/layout-styles';
import { mark } from './ui/mark';
import { notice, noticeStyles, problemNotice } from './ui/notice';
import { placeholder } from './ui/placeholder';
import { tabStyles } from './ui/tab-styles';
import { unreachable } from './ui/unreachable';

/** The tab in which a sender's key is sealed, and printed on a page or saved as a file. */
@customElement('lre-backup-page')
export class BackupPage extends LitElement {
  static override readonly styles = [
    baseStyles,
    formStyles,
    layoutStyles,
    noticeStyles,
    tabStyles,
    backupSheetStyles,
    css`
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3);
        margin-top: var(--space-5);
      }

      @media print {
        .screen {
          display: none;
        }

        main {
          max-width: none;
          padding: 0;
        }
      }
    `,
  ];

  @property() senderId = '';
  /** Closes the tab that the page is in. */
  @property({ attribute: false }) closeTab: () => void = () => close();
  @property({ attribute: false }) credentials: Credentials = navigator.credentials;
  @property({ attribute: false }) print: () => void = () => window.print();
  @state() private view: 'loading' | 'ready' | 'unreachable' = 'loading';
  @state() private sender: SenderDetail | null = null;
  @state() private problems: readonly FieldProblem[] = [];
  @state() private lock: MadeBackup['lock'] = 'passphrase';
  @state() private touching = false;
  @state() private touchFailed = false;
  @state() private made: MadeBackup | null = null;
  readonly #export = new Action(this);

  constructor() {
    super();
    new ChangeFeed(this, () => void this.#load());
    new FocusHeading(this, () => (this.view === 'loading' ? '' : `page ${this.made !== null}`));
    new EmptyOnLock(this, () => this.renderRoot.querySelector('form')?.reset());
  }

  readonly #load = async (): Promise<void> => {
    try {
      this.sender = await send('getSender', { id: this.senderId });
      this.view = 'ready';
    } catch {
      if (this.view === 'loading') this.view = 'unreachable';
    }
  };

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const { sender } = this;
    if (!sender) return;
    const form = event.target as HTMLFormElement;
    const { lock } = this;
    const outcome = lock === 'passkey' ? await this.#touch(sender) : await this.#seal(sender, form);
    if (!outcome?.ok) return;
    form.reset();
    this.made = { sealed: outcome.value, madeAt: Date.now(), lock };
  }

  async #seal(sender: SenderDetail, form: HTMLFormElement): Promise<Outcome<string> | null> {
    const { id } = sender;
    const passphrase = typedIn(form, 'passphrase');
    const problems = await newPassphraseProblems(form, sender);
    const outcome =
      problems.length === 0
        ? await this.#export.run(() => send('exportBackup', { id, passphrase }))
        : null;
    this.problems = problems.length > 0 ? problems : (this.#export.problem?.fields ?? []);
    return outcome;
  }

  async #touch({ id }: SenderDetail): Promise<Outcome<string> | null> {
    if (this.touching) return null;
    this.touching = true;
    this.touchFailed = false;
    try {
      const known = await send('listPasskeys', { id }).catch(() => []);
      const ids = known.map(({ credentialId }) => credentialId);
      const touched = await touchForBackup(this.credentials, ids, newNonce());
      this.touchFailed = !touched.ok;
      if (!touched.ok) return null;
      const { touch } = touched;
      return await this.#export.run(() => send('exportForPasskey', { id, touch }));
    } finally {
      this.touching = false;
    }
  }

  #form(sender: SenderDetail): TemplateResult {
    const labels = { label: t('backup.passphrase'), again: t('passphrase.again') };
    const busy = this.touching || this.#export.busy;
    const failed = this.touchFailed
      ? notice('caution', t('passkey.cancelled'), t('backup.touch_failed_making'))
      : nothing;
    return html`<p>${t('backup.make_why', { name: sender.name ?? sender.email ?? '' })}</p>
      <div aria-live="polite">${problemNotice(this.#export.problem)} ${failed}</div>
      <form novalidate @submit=${this.#submit}>
        ${this.#locks(sender)}
        ${
          this.lock === 'passkey'
            ? html`<p>${t('backup.lock_passkey_means')}</p>`
            : newPassphraseFields(labels, sender.rules, this.problems)
        }
        <button class="primary" type="submit" aria-disabled=${busy ? 'true' : nothing}>
          ${this.touching ? t('backup.touching') : busy ? t('backup.exporting') : t('backup.make')}
        </button>
      </form>`;
  }

  /** What is to open the backup, for a sender who has a passkey. */
  #locks({ passkeys }: SenderDetail): TemplateResult | typeof nothing {
    if (passkeys === 0 || !canHavePasskeys()) return nothing;
    const choose = ({ target }: Event) => {
      this.lock = (target as HTMLInputElement).value as MadeBackup['lock'];
      this.touchFailed = false;
      this.#export.clear();
    };
    return html`<div @change=${choose}>
      ${radioField({
        name: 'lock',
        label: t('backup.lock_legend'),
        value: this.lock,
        problems: [],
        choices: [
          ['passphrase', t('backup.lock_passphrase')],
          ['passkey', t('backup.lock_passkey')],
        ],
      })}
    </div>`;
  }

  #body(): TemplateResult {
    const { view, sender, made } = this;
    if (view === 'loading') return placeholder([3, 12]);
    if (view === 'unreachable') return unreachable(() => void this.#load());
    if (!sender) return html`${problemNotice({ reason: 'sender-gone' })}`;
    if (made) return html`<p>${t('backup.ready_next')}</p>`;
    if (sender.rules.backupAllowed === false) {
      return html`${problemNotice({ reason: 'backup-not-allowed' })}`;
    }
    if (sender.vault !== 'unlocked') {
      return notice('caution', t('passkey.locked'), t('passkey.locked_next'));
    }
    return this.#form(sender);
  }

  #deeds(sealed: string): TemplateResult {
    const save = () => saveFile('sauvegarde-lre.age', 'text/plain', sealed);
    return html`<button class="primary" type="button" @click=${() => this.print()}>
        ${t('backup.print')}
      </button>
      <button type="button" @click=${save}>${t('backup.save_file')}</button>`;
  }

  protected override render(): TemplateResult {
    const { sender, made } = this;
    return html`<main>
      <div class="screen">
        <p class="brand">${mark}<span>${t('manifest.name')}</span></p>
        <h1 tabindex="-1">${made ? t('backup.ready') : t('backup.make_title')}</h1>
        ${this.#body()}
        <div class="actions">
          ${made ? this.#deeds(made.sealed) : nothing}
          <button type="button" @click=${() => this.closeTab()}>${t('backup.close')}</button>
        </div>
      </div>
      ${made && sender ? backupSheet(sender, made) : nothing}
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-backup-page': BackupPage;
  }
}
