import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ownerOf } from '../../lib/domain/key-owner';
import { t } from '../../lib/i18n';
import type { PageProgress } from '../../lib/reading/read-pages';
import { emit } from '../events';
import { baseStyles } from '../ui/base-styles';
import { notice, noticeStyles, problemNotice } from '../ui/notice';
import { fileZoneStyles } from './file-zone-styles';
import { LetterDrop } from './letter-drop';
import './pdf-password';
import { foreignCode, readingFailure } from './reading-failure';
import { readLetter, type LetterReading } from './read-letter';

type View =
  | { readonly kind: 'asking' }
  | { readonly kind: 'reading'; readonly progress?: PageProgress }
  | { readonly kind: 'told'; readonly reading: LetterReading };

/** What is quicker than this needs no progress bar: milliseconds. */
const PATIENCE = 300;

/**
 * The letter as a file: selected, dropped or pasted anywhere on the page, even while it is hidden.
 * @fires lre-reading-started when a file was given, so that whoever hid this element shows it again
 * @fires lre-key-given with the text of the QR code
 */
@customElement('lre-qr-file')
export class QrFile extends LitElement {
  static override readonly styles = [baseStyles, noticeStyles, fileZoneStyles];

  /** Whether something else on the page comes first. */
  @property({ type: Boolean, reflect: true }) quiet = false;
  @state() private view: View = { kind: 'asking' };
  @state() private isSlow = false;
  @query('input') private readonly input!: HTMLInputElement;
  readonly #drop = new LetterDrop(this, (file) => void this.read(file));
  #file: File | null = null;
  #reading: AbortController | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  /** Reads a file instead of any that is being read. */
  async read(file: File, password?: string): Promise<void> {
    this.#stop();
    const reading = new AbortController();
    const { signal } = reading;
    this.#reading = reading;
    this.#file = file;
    this.view = { kind: 'reading' };
    const patience = setTimeout(() => (this.isSlow = true), PATIENCE);
    signal.addEventListener('abort', () => {
      clearTimeout(patience);
    });
    emit(this, 'lre-reading-started', undefined);
    const outcome = await readLetter(file, {
      signal,
      ...(password === undefined ? {} : { password }),
      onProgress: (progress) => {
        if (!signal.aborted) this.view = { kind: 'reading', progress };
      },
    });
    if (signal.aborted) return;
    reading.abort();
    this.isSlow = false;
    if (outcome.kind === 'key') this.#give(outcome.text);
    else this.view = { kind: 'told', reading: outcome };
  }

  #give(text: string): void {
    this.#stop();
    emit(this, 'lre-key-given', { text, way: 'file' });
  }

  /** Ends what is under way and forgets what was told. */
  #stop(): void {
    this.#reading?.abort();
    this.#file = null;
    this.isSlow = false;
    this.view = { kind: 'asking' };
  }

  async #cancel(): Promise<void> {
    this.#stop();
    await this.updateComplete;
    this.input.focus();
  }

  async #choose(): Promise<void> {
    const file = this.input.files?.[0];
    // Emptied, so that the same file mended and selected again is a change again.
    this.input.value = '';
    if (file) await this.read(file);
  }

  #told(): TemplateResult | typeof nothing {
    if (this.view.kind !== 'told') return nothing;
    const { reading } = this.view;
    const name = this.#file?.name ?? '';
    switch (reading.kind) {
      case 'broken':
        return problemNotice({ reason: 'unexpected' });
      case 'foreign':
        return foreignCode(reading.problem, reading.text, name);
      case 'keys':
        return this.#choice(reading.texts);
      case 'failed': {
        const isLocked =
          reading.reason === 'pdf-encrypted' || reading.reason === 'pdf-password-wrong';
        return html`${readingFailure(reading, name)} ${isLocked ? this.#password() : nothing}`;
      }
      case 'key':
        return nothing;
    }
  }

  #password(): TemplateResult {
    const open = (password: string) => {
      if (this.#file) void this.read(this.#file, password);
    };
    return html`<lre-pdf-password .open=${open}></lre-pdf-password>`;
  }

  #choice(texts: readonly string[]): TemplateResult {
    const button = (text: string) => {
      const { account, issuer, end } = ownerOf(text);
      const name = account || issuer;
      const words = name
        ? t('reading.choice_key', { account: name, end })
        : t('reading.choice_unnamed', { end });
      return html`<li>
        <button type="button" @click=${() => this.#give(text)}>${words}</button>
      </li>`;
    };
    const body = html`<p>${t('reading.choice_hint')}</p>
      <ul class="choice">
        ${texts.map(button)}
      </ul>`;
    return notice('caution', t('reading.choice_title'), body);
  }

  #progress(): TemplateResult | typeof nothing {
    if (this.view.kind !== 'reading' || !this.isSlow) return nothing;
    const { progress } = this.view;
    const given = this.#file?.name ?? '';
    const name = given === '' ? t('verification.file_pasted') : given;
    const share = progress && progress.pages > 1 ? progress.share : nothing;
    return html`<p class="hint">${wordsOf(name, progress)}</p>
      <progress aria-hidden="true" max="1" value=${share}></progress>`;
  }

  protected override render(): TemplateResult {
    const isWaiting = this.view.kind === 'reading' && this.isSlow;
    return html`${this.#told()}
      <div class="zone ${this.#drop.over ? 'over' : ''}">
        <input
          id="file"
          type="file"
          accept=".png,.jpg,.jpeg,.pdf,image/*"
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
function wordsOf(name: string, progress: PageProgress | undefined): string {
  const { page = 1, pages = 1, isAgain = false } = progress ?? {};
  if (pages === 1) return t('verification.file_reading', { name });
  if (isAgain) return t('verification.file_reading_again', { name });
  return t('verification.file_reading_page', { name, page, pages });
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-qr-file': QrFile;
  }
}
