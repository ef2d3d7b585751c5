import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { messageName, t } from '../../../lib/i18n';
import { emit } from '../../events';
import { baseStyles } from '../../ui/base-styles';
import { notice, noticeStyles } from '../../ui/notice';
import { fileInputStyles } from './file-input-styles';
import { fileZoneStyles } from './file-zone-styles';
import { keyChoiceStyles } from '../key-choice';
import { LetterDrop } from './letter-drop';
import { LetterFiles } from './letter-files';
import { PageLetter, type LetterPlace } from './page-letter';
import { readingNotice } from './reading-notice';
import type { TurnProgress } from './read-in-turn';
import './pdf-password';

/**
 * The letter as a file: selected, dropped or pasted anywhere on the page, even while it is hidden.
 * Of several files, one after the other is read until one gives a key.
 * @fires lre-reading-started when a file was given, so that whoever hid this element shows it again
 * @fires lre-key-found with the text of the QR code
 */
@customElement('lre-qr-file')
export class QrFile extends LitElement {
  static override readonly styles = [
    baseStyles,
    noticeStyles,
    fileInputStyles,
    fileZoneStyles,
    keyChoiceStyles,
  ];

  /** Whether something else on the page comes first. */
  @property({ type: Boolean, reflect: true }) quiet = false;
  /** The window in whose pages a letter may have been clicked, and its sender; null: none is taken from pages. */
  @property({ attribute: false }) place: LetterPlace | null = null;
  @query('input') private readonly input!: HTMLInputElement;
  readonly #drop = new LetterDrop(this, (files) => void this.read(files));
  readonly #files = new LetterFiles(this, (text) => this.#give(text));
  readonly #page = new PageLetter(
    this,
    () => this.place,
    (file) => void this.read([file]),
  );

  /** Reads files instead of any that are being read. */
  async read(files: readonly File[], password?: string): Promise<void> {
    emit(this, 'lre-reading-started', undefined);
    this.#page.forget();
    await this.#files.read(files, password);
  }

  readonly #give = (text: string): void => {
    this.#files.stop();
    emit(this, 'lre-key-found', { text, way: 'file' });
  };

  async #cancel(): Promise<void> {
    this.#files.stop();
    await this.updateComplete;
    this.input.focus();
  }

  async #choose(): Promise<void> {
    const files = [...(this.input.files ?? [])];
    // Emptied, so that the same file mended and selected again is a change again.
    this.input.value = '';
    if (files.length > 0) await this.read(files);
  }

  #told(): TemplateResult | typeof nothing {
    const { view } = this.#files;
    const { failure } = this.#page;
    if (failure) {
      const words = messageName(failure);
      return notice('caution', t(`page_letter.${words}_title`), t(`page_letter.${words}`));
    }
    if (view.kind !== 'told') return nothing;
    const { reading, file } = view;
    const isLocked =
      reading.kind === 'failed' &&
      (reading.reason === 'pdf-encrypted' || reading.reason === 'pdf-password-wrong');
    const open = (password: string) => void this.read([file], password);
    return html`${readingNotice(reading, file.name, this.#give)}
    ${isLocked ? html`<lre-pdf-password .open=${open}></lre-pdf-password>` : nothing}`;
  }

  #progress(): TemplateResult | typeof nothing {
    const { view, isSlow } = this.#files;
    if (view.kind !== 'reading' || !isSlow) return nothing;
    const share = view.pages > 1 || view.several ? view.share : nothing;
    return html`<p class="hint">${wordsOf(view)}</p>
      <progress aria-hidden="true" value=${share}></progress>`;
  }

  protected override render(): TemplateResult {
    const isWaiting = this.#files.view.kind === 'reading' && this.#files.isSlow;
    return html`<div aria-live="polite">${this.#told()}</div>
      <div class="zone ${this.#drop.over ? 'over' : ''}">
        <input
          id="file"
          type="file"
          multiple
          accept=".png,.jpg,.jpeg,.pdf,image/*,.eml,.zip,.docx,.odt"
          aria-describedby="file-hint"
          @change=${this.#choose}
        />
        <label class="button" for="file">${t('verification.file_choose')}</label>
        <p class="hint" id="file-hint">
          ${this.#drop.over ? t('verification.file_drop') : t('verification.file_hint')}
        </p>
        <div role="status">${this.#progress()}</div>
        ${
          isWaiting
            ? html`<button class="cancel" type="button" @click=${this.#cancel}>
                ${t('reading.cancel')}
              </button>`
            : nothing
        }
      </div>`;
  }
}

/** The pages are counted once: to hear of the first again would sound as if nothing had been done. */
function wordsOf({ file, page, pages, isAgain }: TurnProgress): string {
  const name = file.name === '' ? t('verification.file_pasted') : file.name;
  if (pages === 1) return t('verification.file_reading', { name });
  if (isAgain) return t('verification.file_reading_again', { name });
  return t('verification.file_reading_page', { name, page, pages });
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-qr-file': QrFile;
  }
}
