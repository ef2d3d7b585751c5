import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FieldProblem } from '../lib/domain/identity-fields';
import type { PolicyRules } from '../lib/domain/policy';
import { t } from '../lib/i18n';
import type { BackupLock } from '../lib/domain/backup-lock';
import type { SenderDetail } from '../lib/messaging/views';
import { send } from '../lib/messaging/send';
import { takeFromPanel } from './backup/hand-to-tab';
import { Action } from './controllers/action';
import { EmptyOnLock } from './controllers/empty-on-lock';
import { FocusHeading } from './controllers/focus-heading';
import {
  newPassphraseFields,
  newPassphraseProblems,
  typedIn,
} from './passphrase/new-passphrase-fields';
import type { Credentials } from './passphrase/passkey-ceremony';
import { touchForBackup } from './passphrase/touch-for-backup';
import { baseStyles } from './ui/base-styles';
import { formStyles } from './ui/form-styles';
import { layoutStyles } from './ui/layout-styles';
import { mark } from './ui/mark';
import { notice, noticeStyles, problemNotice } from './ui/notice';
import { placeholder } from './ui/placeholder';
import { tabStyles } from './ui/tab-styles';

type PasskeyLock = Extract<BackupLock, { kind: 'passkey' }>;

type View =
  | { readonly kind: 'loading' | 'nothing' }
  | { readonly kind: 'ready'; readonly sealed: string; readonly lock: PasskeyLock }
  | { readonly kind: 'done'; readonly sender: SenderDetail };

/** Nobody is known before the backup is open: its passphrase is judged again by the background. */
const NOBODY = { name: null, email: null };

/** The tab in which a passkey opens a backup that was given in the panel. */
@customElement('lre-backup-restore-page')
export class BackupRestorePage extends LitElement {
  static override readonly styles = [baseStyles, formStyles, layoutStyles, noticeStyles, tabStyles];

  /** Closes the tab that the page is in. */
  @property({ attribute: false }) closeTab: () => void = () => close();
  @property({ attribute: false }) credentials: Credentials = navigator.credentials;
  @property({ attribute: false }) take: () => Promise<string | null> = () => takeFromPanel();
  @state() private view: View = { kind: 'loading' };
  @state() private rules: PolicyRules = {};
  @state() private problems: readonly FieldProblem[] = [];
  @state() private touching = false;
  @state() private touchFailed = false;
  readonly #import = new Action(this);

  constructor() {
    super();
    new FocusHeading(this, () => (this.view.kind === 'loading' ? '' : this.view.kind));
    new EmptyOnLock(this, () => this.renderRoot.querySelector('form')?.reset());
  }

  protected override firstUpdated(): void {
    void this.#load();
  }

  async #load(): Promise<void> {
    const sealed = await this.take();
    const lock = sealed && (await send('getBackupLock', { file: sealed }).catch(() => null));
    this.rules = await send('getSettings').then(
      ({ rules }) => rules,
      () => ({}),
    );
    this.view =
      sealed && lock && lock.kind === 'passkey'
        ? { kind: 'ready', sealed, lock }
        : { kind: 'nothing' };
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const { view } = this;
    if (view.kind !== 'ready' || this.touching || this.#import.busy) return;
    const form = event.target as HTMLFormElement;
    const passphrase = typedIn(form, 'passphrase');
    this.problems = await newPassphraseProblems(form, NOBODY);
    if (this.problems.length > 0) return;
    const outcome = await this.#open(view, passphrase);
    if (!outcome?.ok) {
      this.problems = this.#import.problem?.fields ?? [];
      return;
    }
    form.reset();
    this.view = { kind: 'done', sender: outcome.value };
  }

  async #open({ sealed: file, lock }: Extract<View, { kind: 'ready' }>, passphrase: string) {
    this.touchFailed = false;
    this.touching = true;
    const { credentialId, nonce } = lock;
    const touched = await touchForBackup(this.credentials, [credentialId], nonce);
    this.touching = false;
    this.touchFailed = !touched.ok;
    if (!touched.ok) return null;
    const { touch } = touched;
    return this.#import.run(() => send('importByPasskey', { file, touch, passphrase }));
  }

  #form(): TemplateResult {
    const labels = { label: t('backup.restore_passphrase'), again: t('passphrase.again') };
    const busy = this.touching || this.#import.busy;
    const failed = this.touchFailed
      ? notice('caution', t('passkey.cancelled'), t('backup.touch_failed'))
      : nothing;
    return html`<p>${t('backup.restore_why')}</p>
      <div aria-live="polite">${problemNotice(this.#import.problem)} ${failed}</div>
      <form novalidate @submit=${this.#submit}>
        ${newPassphraseFields(labels, this.rules, this.problems)}
        <button class="primary" type="submit" aria-disabled=${busy ? 'true' : nothing}>
          ${
            this.touching
              ? t('backup.touching')
              : busy
                ? t('backup.importing')
                : t('backup.restore')
          }
        </button>
      </form>`;
  }

  #body(): TemplateResult {
    switch (this.view.kind) {
      case 'loading':
        return placeholder([3, 12]);
      case 'nothing':
        return notice('caution', t('backup.nothing_given'), t('backup.nothing_given_next'));
      case 'ready':
        return this.#form();
      case 'done':
        return html`<p>${this.view.sender.name ?? this.view.sender.email}</p>
          <p>${t('backup.restored_next')}</p>`;
    }
  }

  protected override render(): TemplateResult {
    const isDone = this.view.kind === 'done';
    return html`<main>
      <p class="brand">${mark}<span>${t('manifest.name')}</span></p>
      <h1 tabindex="-1">${isDone ? t('backup.restored') : t('backup.restore_title')}</h1>
      ${this.#body()}
      <p>
        <button type="button" @click=${() => this.closeTab()}>${t('backup.close')}</button>
      </p>
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-backup-restore-page': BackupRestorePage;
  }
}
