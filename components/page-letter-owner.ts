import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../lib/i18n';
import type { SenderRow } from '../lib/messaging/views';
import { send } from '../lib/messaging/send';
import { Action } from './controllers/action';
import { ChangeFeed } from './controllers/change-feed';
import { senderName } from '../lib/sender-name';
import { baseStyles } from './ui/base-styles';
import { notice, noticeStyles, problemNotice } from './ui/notice';

/** Asks whose the letter is on which « Lire ce courrier » was clicked, or says that nobody awaits one. */
@customElement('lre-page-letter-owner')
export class PageLetterOwner extends LitElement {
  static override readonly styles = [
    baseStyles,
    noticeStyles,
    css`
      section {
        margin-bottom: var(--space-5);
        padding: var(--space-4);
        border: 1px solid var(--accent);
        border-radius: var(--radius);
        background: var(--sheet);
      }

      .choices {
        display: grid;
        gap: var(--space-3);
        margin-bottom: var(--space-4);
      }

      .choices button {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) windowId: number | null = null;
  /** Null: no letter waits. */
  @state() private owners: readonly SenderRow[] | null = null;
  readonly #action = new Action(this);

  constructor() {
    super();
    new ChangeFeed(this, () => void this.#load());
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('windowId')) void this.#load();
  }

  async #load(): Promise<void> {
    const { windowId } = this;
    if (windowId === null) return;
    this.owners = await send('getLetterOwners', { windowId }).catch(() => null);
  }

  async #choose(id: string): Promise<void> {
    const { windowId } = this;
    if (windowId === null) return;
    await this.#action.run(() => send('addressPageLetter', { windowId, id }));
  }

  readonly #drop = async (): Promise<void> => {
    const { windowId } = this;
    if (windowId === null) return;
    const outcome = await this.#action.run(() => send('dropPageLetter', { windowId }));
    if (outcome?.ok) this.owners = null;
  };

  #question(owners: readonly SenderRow[]): TemplateResult {
    return html`<section aria-labelledby="whose">
      <h2 id="whose">${t('page_letter.whose')}</h2>
      <p>${t('page_letter.whose_hint')}</p>
      <div class="choices">
        ${owners.map(
          (owner) =>
            html`<button type="button" @click=${() => this.#choose(owner.id)}>
              ${senderName(owner)}
            </button>`,
        )}
      </div>
      <button class="plain" type="button" @click=${this.#drop}>${t('page_letter.drop')}</button>
      ${problemNotice(this.#action.problem)}
    </section>`;
  }

  #nobody(): TemplateResult {
    return notice(
      'caution',
      t('page_letter.nobody_title'),
      html`<p>${t('page_letter.nobody')}</p>
        <p>
          <button type="button" @click=${this.#drop}>${t('page_letter.close')}</button>
        </p>`,
    );
  }

  protected override render(): TemplateResult {
    const { owners } = this;
    return html`<div aria-live="polite">
      ${owners === null ? nothing : owners.length > 0 ? this.#question(owners) : this.#nobody()}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-page-letter-owner': PageLetterOwner;
  }
}
