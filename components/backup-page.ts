import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FieldProblem } from '../lib/domain/identity-fields';
import { t } from '../lib/i18n';
import type { SenderDetail } from '../lib/messaging/views';
import { send } from '../lib/messaging/send';
import { backupSheet, backupSheetStyles } from './backup/backup-sheet';
import { Action } from './controllers/action';
import { ChangeFeed } from './controllers/change-feed';
import { EmptyOnLock } from './controllers/empty-on-lock';
import { FocusHeading } from './controllers/focus-heading';
import {
  newPassphraseFields,
  newPassphraseProblems,
  typedIn,
} from './passphrase/new-passphrase-fields';
import { saveFile } from './save-file';
import { baseStyles } from './ui/base-styles';
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
  @property({ attribute: false }) print: () => void = () => window.print();
  @state() private view: 'loading' | 'ready' | 'unreachable' = 'loading';
  @state() private sender: SenderDetail | null = null;
  @state() private problems: readonly FieldProblem[] = [];
  @state() private made: { readonly sealed: string; readonly madeAt: number } | null = null;
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
    const passphrase = typedIn(form, 'passphrase');
    const problems = await newPassphraseProblems(form, sender);
    const outcome =
      problems.length === 0
        ? await this.#export.run(() => send('exportBackup', { id: sender.id, passphrase }))
        : null;
    this.problems = problems.length > 0 ? problems : (this.#export.problem?.fields ?? []);
    if (!outcome?.ok) return;
    form.reset();
    this.made = { sealed: outcome.value, madeAt: Date.now() };
  }

  #form(sender: SenderDetail): TemplateResult {
    const labels = { label: t('backup.passphrase'), again: t('passphrase.again') };
    return html`<p>${t('backup.make_why', { name: sender.name ?? sender.email ?? '' })}</p>
      <div aria-live="polite">${problemNotice(this.#export.problem)}</div>
      <form novalidate @submit=${this.#submit}>
        ${newPassphraseFields(labels, sender.rules, this.problems)}
        <button class="primary" type="submit" aria-disabled=${this.#export.busy ? 'true' : nothing}>
          ${this.#export.busy ? t('backup.exporting') : t('backup.make')}
        </button>
      </form>`;
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
