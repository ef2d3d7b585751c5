import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { fileInputStyles } from '../components/verification/file/file-input-styles';
import { keyChoiceStyles } from '../components/verification/key-choice';
import { LetterFiles } from '../components/verification/file/letter-files';
import { readingNotice } from '../components/verification/file/reading-notice';
import { baseStyles } from '../components/ui/base-styles';
import { noticeStyles } from '../components/ui/notice';
import { t } from '../lib/i18n';

/**
 * A photo of the letter, taken by the phone's own camera app.
 * @fires lre-key-found with the text of the QR code
 */
@customElement('lre-letter-photo')
export class LetterPhoto extends LitElement {
  static override readonly styles = [
    baseStyles,
    noticeStyles,
    fileInputStyles,
    keyChoiceStyles,
    css`
      .button {
        display: flex;
        cursor: pointer;
      }

      :host([prominent]) .button {
        min-height: 4rem;
        border-color: var(--accent);
        background: var(--accent);
        color: var(--on-accent);
      }

      .hint {
        margin-top: var(--space-2);
      }
    `,
  ];

  /** Whether it is the only way on this phone. */
  @property({ type: Boolean, reflect: true }) prominent = false;
  @query('input') private readonly input!: HTMLInputElement;
  readonly #files = new LetterFiles(this, (text) => this.#give(text));

  readonly #give = (text: string): void => {
    this.#files.stop();
    const detail = { text, way: 'file' as const };
    this.dispatchEvent(new CustomEvent('lre-key-found', { detail, bubbles: true, composed: true }));
  };

  async #take(): Promise<void> {
    const files = [...(this.input.files ?? [])];
    // Emptied, so that the next photo is a change whatever its name.
    this.input.value = '';
    await this.#files.read(files);
  }

  async #cancel(): Promise<void> {
    this.#files.stop();
    await this.updateComplete;
    this.input.focus();
  }

  #told(): TemplateResult | typeof nothing {
    const { view } = this.#files;
    // The name of a photo that was just taken says nothing.
    return view.kind === 'told' ? readingNotice(view.reading, '', this.#give) : nothing;
  }

  protected override render(): TemplateResult {
    const isReading = this.#files.view.kind === 'reading';
    return html`${this.#told()}
      <input id="photo" type="file" accept="image/*" capture="environment" @change=${this.#take} />
      <label class="button" for="photo">${t('companion.photo')}</label>
      <p class="hint" role="status">
        ${isReading ? t('companion.photo_reading') : t('companion.photo_hint')}
      </p>
      ${
        isReading
          ? html`<button class="wide" type="button" @click=${this.#cancel}>
              ${t('reading.cancel')}
            </button>`
          : nothing
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-letter-photo': LetterPhoto;
  }
}
