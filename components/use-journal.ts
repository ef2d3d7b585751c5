import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { journalCsv, journalJson } from '../lib/domain/journal-file';
import type { UseEntry } from '../lib/domain/use-entry';
import { messageName, moment, t } from '../lib/i18n';
import type { JournalView, SenderDetail } from '../lib/messaging/views';
import { send } from '../lib/messaging/send';
import { ChangeFeed } from './controllers/change-feed';
import { saveFile } from './save-file';
import { baseStyles } from './ui/base-styles';
import { notice, noticeStyles } from './ui/notice';

/** The newest entries are shown; the files have all of them. */
const SHOWN = 30;
const FILES = {
  csv: { type: 'text/csv', write: journalCsv },
  json: { type: 'application/json', write: journalJson },
} as const;

/** What was done with a sender's key: shown once it is opened, and to be had as a file. */
@customElement('lre-use-journal')
export class UseJournal extends LitElement {
  static override readonly styles = [
    baseStyles,
    noticeStyles,
    css`
      :host {
        display: block;
        margin-top: var(--space-4);
      }

      ol {
        margin: 0 0 var(--space-4);
        padding: 0;
        list-style: none;
      }

      li {
        padding-block: var(--space-2);
        border-bottom: 1px solid var(--rule);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3);
      }
    `,
  ];

  @property({ attribute: false }) sender!: SenderDetail;
  @state() private open = false;
  @state() private journal: JournalView | 'loading' | 'locked' | 'failed' = 'loading';

  constructor() {
    super();
    new ChangeFeed(this, () => void this.#load());
  }

  protected override render(): TemplateResult {
    return html`<details ?open=${this.open} @toggle=${this.#toggle}>
      <summary>${t('journal.title')}</summary>
      ${this.open ? this.#body() : nothing}
    </details>`;
  }

  #body(): TemplateResult {
    const { journal } = this;
    if (journal === 'loading') return html`<p class="soft">${t('journal.loading')}</p>`;
    if (journal === 'locked') return html`<p>${t('journal.locked')}</p>`;
    if (journal === 'failed') return html`<p role="alert">${t('journal.failed')}</p>`;
    const { entries, isIntact } = journal;
    return html`<p class="soft">${t('journal.intro')}</p>
      ${isIntact ? nothing : notice('caution', t('journal.broken_title'), t('journal.broken'))}
      ${
        entries.length === 0
          ? html`<p>${t('journal.empty')}</p>`
          : html`<ol>
              ${entries.slice(-SHOWN).reverse().map(entryRow)}
            </ol>`
      }
      <div class="actions">
        <button type="button" @click=${() => this.#save('csv')}>${t('journal.csv')}</button>
        <button type="button" @click=${() => this.#save('json')}>${t('journal.json')}</button>
      </div>`;
  }

  readonly #toggle = (event: Event): void => {
    this.open = (event.target as HTMLDetailsElement).open;
    void this.#load();
  };

  async #load(): Promise<void> {
    if (!this.open) return;
    try {
      this.journal = (await send('getJournal', { id: this.sender.id })) ?? 'locked';
    } catch {
      this.journal = 'failed';
    }
  }

  #save(kind: keyof typeof FILES): void {
    if (typeof this.journal === 'string') return;
    const { type, write } = FILES[kind];
    saveFile(`journal-lre.${kind}`, type, write(this.journal.entries));
  }
}

function entryRow(entry: UseEntry): TemplateResult {
  const where = [entry.site, entry.page].filter(Boolean).join(' · ');
  return html`<li>
    <div>${t(`journal.kind_${messageName(entry.kind)}`)}</div>
    <div class="soft">
      ${moment(entry.at)}${where ? html` · ${where}` : nothing}
      ${entry.by === 'renewal' ? html`(${t('journal.renewal')})` : nothing}
    </div>
  </li>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-use-journal': UseJournal;
  }
}
