import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { t } from '../lib/i18n';
import { send } from '../lib/messaging/send';
import { Action } from './controllers/action';
import { baseStyles } from './ui/base-styles';
import { busyButton } from './ui/busy-button';
import { notice, noticeStyles, problemNotice } from './ui/notice';

/** Where the data of this workstation don't open: what is lost, what comes back, and how. */
@customElement('lre-storage-recovery')
export class StorageRecovery extends LitElement {
  static override styles = [baseStyles, noticeStyles];

  @state() private view: 'unknown' | 'broken' | 'repaired' = 'unknown';
  readonly #repair = new Action(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#check();
  }

  protected override render(): unknown {
    if (this.view === 'unknown') return nothing;
    if (this.view === 'repaired')
      return notice('calm', t('recovery.done_title'), t('recovery.done'));
    return this.#offer();
  }

  #offer(): TemplateResult {
    const { busy, problem } = this.#repair;
    const repair = (event: Event) => {
      event.preventDefault();
      void this.#run();
    };
    return html`<h2>${t('recovery.title')}</h2>
      <p>${t('recovery.first')}</p>
      <p>${t('recovery.then')}</p>
      <p>${t('recovery.lost')}</p>
      ${problemNotice(problem)}
      <form @submit=${repair}>
        ${busyButton(busy, t('recovery.repair'), t('recovery.repairing'))}
      </form>`;
  }

  async #check(): Promise<void> {
    const found = await send('checkStorage').catch(() => 'sound');
    if (found === 'broken') this.view = 'broken';
  }

  async #run(): Promise<void> {
    const outcome = await this.#repair.run(() => send('repairStorage'));
    if (outcome?.ok) this.view = 'repaired';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-storage-recovery': StorageRecovery;
  }
}
