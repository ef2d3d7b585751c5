import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { messageName, t } from '../../lib/i18n';
import type { ReadingFailure } from '../../lib/reading/outcome';
import { emit } from '../events';
import { baseStyles } from '../ui/base-styles';
import { notice, noticeStyles, problemNotice } from '../ui/notice';
import { LetterDrop } from './letter-drop';
import { loadKeyParser } from './load-key-parser';

type View =
  | { readonly kind: 'asking' }
  | {
      readonly kind: 'reading';
      readonly name: string;
      readonly page?: number;
      readonly pages?: number;
    }
  | {
      readonly kind: 'failed';
      readonly name: string;
      readonly reason: ReadingFailure | 'unexpected';
    };

/**
 * The letter as a file: selected, dropped or pasted anywhere on the page, even while it is hidden.
 * @fires lre-reading-started when a file was given, so that whoever hid this element shows it again
 * @fires lre-key-given with the text of the QR code
 */
@customElement('lre-qr-file')
export class QrFile extends LitElement {
  static override readonly styles = [
    baseStyles,
    noticeStyles,
    css`
      .zone {
        padding: var(--space-5) var(--space-4);
        border: 2px dashed var(--edge);
        border-radius: var(--radius);
        background: var(--sheet);
        text-align: center;
      }

      .zone.over {
        border-color: var(--accent);
        background: var(--accent-wash);
      }

      .zone .hint {
        margin: var(--space-3) 0 0;
        text-wrap: pretty;
      }

      input {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }

      label.button {
        border-color: var(--accent);
        background: var(--accent);
        color: var(--on-accent);
      }

      label.button:hover {
        background: var(--accent-strong);
      }

      :host([quiet]) label.button {
        border-color: var(--edge);
        background: var(--sheet);
        color: var(--ink);
      }

      input:focus-visible + label {
        outline: 3px solid var(--focus);
        outline-offset: 2px;
        box-shadow: 0 0 0 2px var(--focus-ink);
      }

      progress {
        width: 100%;
        accent-color: var(--accent);
      }
    `,
  ];

  /** Whether something else on the page comes first. */
  @property({ type: Boolean, reflect: true }) quiet = false;
  @state() private view: View = { kind: 'asking' };
  readonly #drop = new LetterDrop(this, (file) => this.read(file));
  #reading: AbortController | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reading?.abort();
    this.view = { kind: 'asking' };
  }

  /** Reads a file instead of any that is being read. */
  async read(file: File): Promise<void> {
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    this.view = { kind: 'reading', name: file.name };
    emit(this, 'lre-reading-started', undefined);
    const outcome = await this.#textOf(file, reading.signal);
    if (reading.signal.aborted) return;
    if ('text' in outcome) {
      this.view = { kind: 'asking' };
      emit(this, 'lre-key-given', { text: outcome.text, way: 'file' });
    } else {
      this.view = { kind: 'failed', name: file.name, reason: outcome.failure };
    }
  }

  async #textOf(
    file: File,
    signal: AbortSignal,
  ): Promise<{ text: string } | { failure: ReadingFailure | 'unexpected' }> {
    try {
      const [{ readFile }, parse] = await Promise.all([
        import('../../lib/reading/read-file'),
        loadKeyParser(),
      ]);
      const reading = await readFile(file, {
        signal,
        accepts: (text) => parse(text).ok,
        onProgress: ({ page, pages }) => {
          if (signal.aborted) return;
          this.view = { kind: 'reading', name: file.name, page, pages };
        },
      });
      return reading.kind === 'read' ? { text: reading.text } : { failure: reading.reason };
    } catch {
      // Aborted, which nobody waits for any more, or the reader could not be started.
      return { failure: 'unexpected' };
    }
  }

  async #choose(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // Emptied, so that the same file mended and selected again is a change again.
    input.value = '';
    if (file) await this.read(file);
  }

  #failure(): TemplateResult | typeof nothing {
    if (this.view.kind !== 'failed') return nothing;
    const { name, reason } = this.view;
    if (reason === 'unexpected') return problemNotice({ reason });
    const words = messageName(reason);
    const body = html`<p>${t(`reading_problem.${words}.next`)} ${t('verification.other_ways')}</p>
      ${name ? html`<p class="hint">${t('verification.file_failed', { name })}</p>` : nothing}`;
    return notice('danger', t(`reading_problem.${words}.title`), body);
  }

  #progress(): TemplateResult | typeof nothing {
    if (this.view.kind !== 'reading') return nothing;
    const { page = 1, pages = 1 } = this.view;
    const name = this.view.name || t('verification.file_pasted');
    const words =
      pages > 1
        ? t('verification.file_reading_page', { name, page, pages })
        : t('verification.file_reading', { name });
    return html`<p class="hint">${words}</p>
      <progress aria-hidden="true" max=${pages} .value=${pages > 1 ? page : nothing}></progress>`;
  }

  protected override render(): TemplateResult {
    return html`${this.#failure()}
      <div class="zone ${this.#drop.over ? 'over' : ''}">
        <input
          id="file"
          type="file"
          accept=".png,.jpg,.jpeg,.pdf"
          aria-describedby="file-hint"
          @change=${this.#choose}
        />
        <label class="button" for="file">${t('verification.file_choose')}</label>
        <p class="hint" id="file-hint">
          ${this.#drop.over ? t('verification.file_drop') : t('verification.file_hint')}
        </p>
        <div role="status">${this.#progress()}</div>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-qr-file': QrFile;
  }
}
