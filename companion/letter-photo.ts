import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { loadKeyParser } from '../components/verification/load-key-parser';
import { baseStyles } from '../components/ui/base-styles';
import { notice, noticeStyles, problemNotice } from '../components/ui/notice';
import { messageName, t } from '../lib/i18n';
import type { ReadingFailure } from '../lib/reading/outcome';

type View = 'asking' | 'reading' | { readonly failure: ReadingFailure | 'unexpected' };

/**
 * A photo of the letter, taken by the phone's own camera app.
 * @fires lre-key-given with the text of the QR code
 */
@customElement('lre-letter-photo')
export class LetterPhoto extends LitElement {
  static override readonly styles = [
    baseStyles,
    noticeStyles,
    css`
      input {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }

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

      input:focus-visible + .button {
        outline: 3px solid var(--focus);
        outline-offset: 2px;
        box-shadow: 0 0 0 2px var(--focus-ink);
      }
    `,
  ];

  /** Whether it is the only way on this phone. */
  @property({ type: Boolean, reflect: true }) prominent = false;
  @state() private view: View = 'asking';

  async #take(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // Emptied, so that the next photo is a change whatever its name.
    input.value = '';
    if (!file) return;
    this.view = 'reading';
    const outcome = await readLetter(file);
    this.view = 'text' in outcome ? 'asking' : outcome;
    if (!('text' in outcome)) return;
    const detail = { text: outcome.text, way: 'file' as const };
    this.dispatchEvent(new CustomEvent('lre-key-given', { detail, bubbles: true, composed: true }));
  }

  #failure(): TemplateResult | typeof nothing {
    if (typeof this.view === 'string') return nothing;
    const { failure } = this.view;
    if (failure === 'unexpected') return problemNotice({ reason: failure });
    const words = `reading_problem.${messageName(failure)}` as const;
    return notice('danger', t(`${words}.title`), t(`${words}.next`));
  }

  protected override render(): TemplateResult {
    return html`${this.#failure()}
      <input id="photo" type="file" accept="image/*" capture="environment" @change=${this.#take} />
      <label class="button" for="photo">${t('companion.photo')}</label>
      <p class="hint" role="status">
        ${this.view === 'reading' ? t('companion.photo_reading') : t('companion.photo_hint')}
      </p>`;
  }
}

async function readLetter(
  file: File,
): Promise<{ text: string } | { failure: ReadingFailure | 'unexpected' }> {
  try {
    const [{ readFile }, parse] = await Promise.all([
      import('../lib/reading/read-file'),
      loadKeyParser(),
    ]);
    const reading = await readFile(file, { accepts: (text) => parse(text).ok });
    return reading.kind === 'read' ? { text: reading.text } : { failure: reading.reason };
  } catch {
    return { failure: 'unexpected' };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-letter-photo': LetterPhoto;
  }
}
