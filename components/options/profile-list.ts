import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { ProfileRow } from '../../lib/domain/tab-site';
import { messageName, t } from '../../lib/i18n';
import { send } from '../../lib/messaging/send';
import { Action } from '../controllers/action';
import { ChangeFeed } from '../controllers/change-feed';
import { saveFile } from '../save-file';
import { fieldFrame } from '../ui/field';
import { problemNotice } from '../ui/notice';
import { optionStyles } from './option-styles';
import { rowListStyles } from '../ui/row-list-styles';

/** Larger than this is no profile, in bytes. */
const LARGEST = 900_000;

/** The site profiles of this workstation: each as a file, and others from files. */
@customElement('lre-profile-list')
export class ProfileList extends LitElement {
  static override readonly styles = [
    optionStyles,
    rowListStyles,
    css`
      li > div {
        flex: 1 1 12rem;
        min-width: 0;
        overflow-wrap: anywhere;
      }

      li strong,
      li .soft {
        display: block;
      }
    `,
  ];

  @state() private rows: readonly ProfileRow[] = [];
  @state() private said = '';
  readonly #action = new Action(this);

  constructor() {
    super();
    new ChangeFeed(this, () => void this.#load());
  }

  protected override render(): TemplateResult {
    return html`<h2 tabindex="-1">${t('profiles.title')}</h2>
      <p class="soft">${t('profiles.hint')}</p>
      ${problemNotice(this.#action.problem)}
      <ul aria-label=${t('profiles.title')}>
        ${this.rows.map((row) => this.#row(row))}
      </ul>
      ${fieldFrame(
        {
          name: 'profile',
          label: t('profiles.import'),
          hint: t('profiles.import_hint'),
          error: null,
        },
        (_failed, description) =>
          html`<input
            id="profile"
            type="file"
            accept=".json"
            aria-describedby=${description}
            @change=${this.#import}
          />`,
      )}
      <div role="status">${this.said ? html`<p class="done">${this.said}</p>` : nothing}</div>`;
  }

  #row({ id, name, source, origins }: ProfileRow): TemplateResult {
    const isOwn = source === 'drawn' || source === 'imported';
    return html`<li>
      <div>
        <strong>${name}</strong>
        <span class="soft"
          >${t(`profiles.source.${messageName(source)}`)}, ${origins.join(', ')}</span
        >
      </div>
      <button
        type="button"
        aria-label=${t('profiles.save_named', { name })}
        @click=${() => void this.#save(id)}
      >
        ${t('profiles.save')}
      </button>
      ${
        isOwn
          ? html`<button
              type="button"
              aria-label=${t('profiles.remove_named', { name })}
              @click=${() => void this.#remove(id)}
            >
              ${t('profiles.remove')}
            </button>`
          : nothing
      }
    </li>`;
  }

  readonly #import = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    this.said = '';
    if (!file) return;
    const text = file.size > LARGEST ? '' : await file.text();
    const outcome = await this.#action.run(() => send('importProfile', { file: text }));
    if (outcome?.ok) this.said = t('profiles.imported', { name: outcome.value });
    input.value = '';
  };

  async #save(id: string): Promise<void> {
    const text = await send('getProfileFile', { id }).catch(() => null);
    const name = id.replace(/^drawn:https?:/, '').replace(/[^\w.-]+/g, '-');
    if (text !== null) saveFile(`profil-${name}.json`, 'application/json', text);
  }

  async #remove(id: string): Promise<void> {
    this.said = '';
    await this.#action.run(() => send('removeProfile', { id }));
    // The button that had the focus is gone.
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  async #load(): Promise<void> {
    this.rows = await send('listProfiles').catch(() => this.rows);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-profile-list': ProfileList;
  }
}
