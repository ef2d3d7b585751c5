import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { OtpKeyProblem, parseOtpKey, ParsedOtpKey } from '../../../lib/domain/otp-key';
import { judgeTyping, type Mistaken } from '../../../lib/domain/key-typing';
import { checkWord } from '../../../lib/handoff/check-word';
import { groupedKey } from '../../../lib/handoff/grouped-key';
import { messageName, t } from '../../../lib/i18n';
import { EmptyOnLock } from '../../controllers/empty-on-lock';
import { MarkErrors } from '../../controllers/mark-errors';
import { emit } from '../../events';
import { baseStyles } from '../../ui/base-styles';
import { fieldFrame } from '../../ui/field';
import { formStyles } from '../../ui/form-styles';
import { loadKeyParser } from '../load-key-parser';

/** One sentence a character: which it is and, if it resembles one that a key has, which it should be. */
function foreignCharacters(foreign: readonly Mistaken[]): string {
  const unlike = foreign.filter(({ meant }) => meant === undefined).map(({ typed }) => typed);
  const alike = foreign.flatMap(({ typed, meant }) =>
    meant === undefined ? [] : [t('verification.key_looks_like', { typed, meant })],
  );
  const plain =
    unlike.length > 0 ? [t('verification.key_foreign', { characters: unlike.join(' ') })] : [];
  return [...alike, ...plain].join(' ');
}

/**
 * The key typed from the letter, with how it is understood as one types.
 * @fires lre-key-found with what was typed, once it can be read as a key
 */
@customElement('lre-otp-key-form')
export class OtpKeyForm extends LitElement {
  static override readonly styles = [
    baseStyles,
    formStyles,
    css`
      .field {
        margin-bottom: var(--space-2);
      }

      .understood {
        margin: 0;
        font-size: var(--text-small);
      }

      .key {
        display: grid;
        grid-template-columns: repeat(4, max-content);
        gap: 0 0.6em;
        margin: 0;
        font-family: var(--font-code);
        font-size: var(--text);
      }

      .verdict {
        min-height: 1.5em;
        margin: 0;
        color: var(--ink-soft);
        font-size: var(--text-small);
      }

      .actions {
        margin-top: var(--space-3);
      }
    `,
  ];

  /** Whether the key is copied from a phone, which shows a word to check it with. */
  @property({ attribute: false }) fromPhone = false;
  @state() private typed = '';
  @state() private refused: OtpKeyProblem | null = null;
  @state() private parse: typeof parseOtpKey | null = null;
  /** The word of what is typed, once it is a key: the phone shows it too. */
  @state() private word: string | null = null;

  constructor() {
    super();
    new MarkErrors(this);
    new EmptyOnLock(this, () => {
      this.typed = '';
      this.word = null;
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void loadKeyParser().then((parse) => {
      this.parse = parse;
    });
  }

  #type(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
    this.refused = null;
    this.word = null;
    void this.#findWord(this.typed);
  }

  async #findWord(typed: string): Promise<void> {
    const parsed = (await loadKeyParser())(typed);
    const word = parsed.ok ? await checkWord(parsed.key) : null;
    if (typed === this.typed) this.word = word;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const parsed = (await loadKeyParser())(this.typed);
    this.refused = parsed.ok ? null : parsed.reason;
    if (parsed.ok) {
      emit(this, 'lre-key-found', { text: this.typed, way: 'typed' });
    } else {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('#otp-key')?.focus();
    }
  }

  #verdict(parsed: ParsedOtpKey): string {
    const { length, lengthIsImpossible, readAs, foreign } = judgeTyping(this.typed);
    if (parsed.ok) {
      // An address copied from elsewhere has no length of its own.
      const isKey = !this.typed.includes(':');
      if (isKey && lengthIsImpossible) return t('verification.key_length_impossible', { length });
      const replaced = readAs.map(({ typed, meant = '' }) =>
        t('verification.key_read_as', { typed, meant }),
      );
      return [t('verification.key_compare'), ...(isKey ? replaced : [])].join(' ');
    }
    if (parsed.reason === 'key-too-short') return t('verification.key_incomplete', { length });
    if (parsed.reason === 'key-has-foreign-characters') return foreignCharacters(foreign);
    return '';
  }

  #understanding(): TemplateResult {
    const parsed = this.typed && this.parse ? this.parse(this.typed) : null;
    const key = parsed?.ok
      ? html`<p class="understood">${t('verification.key_understood')}</p>
          <p class="key">${groupedKey(parsed.key).map((group) => html`<span>${group}</span>`)}</p>`
      : nothing;
    return html`${key}
      <p class="verdict" role="status">
        ${parsed ? this.#verdict(parsed) : nothing}
        ${this.word && this.fromPhone ? t('verification.key_check_word', { word: this.word }) : nothing}
      </p>`;
  }

  #error(): string | null {
    if (!this.refused) return null;
    const words = messageName(this.refused);
    return `${t(`problem.${words}.title`)} ${t(`problem.${words}.next`)}`;
  }

  #field(): TemplateResult {
    const label = t('verification.key_label');
    return fieldFrame(
      {
        name: 'otp-key',
        label,
        labelLanguage: 'fr',
        hint: t('verification.key_hint'),
        error: this.#error(),
      },
      (failed, description) =>
        html`<input
          id="otp-key"
          class="code"
          type="text"
          .value=${this.typed}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength="2000"
          required
          aria-invalid=${failed ? 'true' : nothing}
          aria-describedby=${description}
          @input=${this.#type}
        />`,
    );
  }

  protected override render(): TemplateResult {
    return html`<form novalidate @submit=${this.#submit}>
      ${this.#field()} ${this.#understanding()}
      <div class="actions">
        <button class="primary" type="submit">${t('verification.key_submit')}</button>
      </div>
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-otp-key-form': OtpKeyForm;
  }
}
