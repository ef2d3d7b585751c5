import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { FocusHeading } from '../components/controllers/focus-heading';
import { baseStyles } from '../components/ui/base-styles';
import { layoutStyles } from '../components/ui/layout-styles';
import { mark } from '../components/ui/mark';
import { notice, noticeStyles } from '../components/ui/notice';
import type { HandoffRow } from '../lib/handoff/handoff-words';
import type { PhoneView } from '../lib/handoff/phone/phone-view';
import { messageName, t } from '../lib/i18n';
import type { PageState } from './page-state';
import { phonePageStyles } from './phone-page-styles';
import { codeToCompare, stopped, told, waiting } from './phone-screens';
import { onward } from './symbols';

type Rows = Extract<PhoneView, { kind: 'rows' }>;

/** The page on the phone: the code to compare, the senders, the scan, and what became of the key. */
@customElement('lre-phone-page')
export class PhonePage extends LitElement {
  static override readonly styles = [baseStyles, layoutStyles, noticeStyles, phonePageStyles];

  @property({ attribute: false }) page!: PageState;
  /** Seals the letter's key and sends it to the computer. */
  @property({ attribute: false }) sendKey: (row: HandoffRow, text: string) => void = () =>
    undefined;
  /** Tries to reach the computer again. */
  @property({ attribute: false }) retry: () => void = () => undefined;
  /** Goes on without the computer. */
  @property({ attribute: false }) readAlone: () => void = () => undefined;
  /** The sender whose letter is before the camera. */
  @state() private chosen: HandoffRow | null = null;

  constructor() {
    super();
    new FocusHeading(this, () => this.#screenName());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('page')) return;
    const { page } = this;
    if (page.kind !== 'handoff' || page.view.kind !== 'rows') this.chosen = null;
    // The camera is next: what it needs comes while the person still reads.
    if (page.kind === 'manual') void import('./manual-reading');
    else if (page.kind === 'handoff' && page.view.kind === 'rows') void import('./letter-scan');
  }

  #screenName(): string {
    const { page } = this;
    return page.kind === 'handoff' ? `${page.view.kind} ${this.chosen?.id ?? ''}` : page.kind;
  }

  get #unanswered(): boolean {
    return this.page.kind === 'handoff' && this.page.unanswered;
  }

  /** The computer's word is awaited; `advice` where it does not come. */
  #awaiting(words: string, advice: string): TemplateResult {
    return html`${waiting(words)}
      <div class="told" role="status">
        ${
          this.#unanswered
            ? html`<p>${advice}</p>
                <button type="button" @click=${this.readAlone}>
                  ${t('companion.manual_start')}
                </button>`
            : nothing
        }
      </div>`;
  }

  #greeting({ stale }: Extract<PhoneView, { kind: 'greeting' }>): TemplateResult {
    const advice = stale ? t('companion.no_answer_stale') : t('companion.no_answer');
    return this.#awaiting(t('companion.connecting'), advice);
  }

  /** With « Connexion mobile » on the computer's screen the next code comes at once. */
  #code({ code, lapsed }: Extract<PhoneView, { kind: 'code' }>): TemplateResult {
    if (!lapsed || !this.#unanswered) return codeToCompare(code);
    return this.#awaiting(t('companion.code_lapsed'), t('companion.no_answer_later'));
  }

  #rows({ rows, last }: Rows): TemplateResult {
    if (this.chosen) return this.#scan(this.chosen);
    const choose = (row: HandoffRow) => () => {
      this.chosen = row;
    };
    return html`<h1 tabindex="-1">${t('companion.senders_title')}</h1>
      ${this.#last(last)}
      <p>${rows.length > 0 ? t('companion.senders_hint') : t('companion.senders_none')}</p>
      <ul class="rows">
        ${rows.map(
          (row) =>
            html`<li>
              <button type="button" @click=${choose(row)}>
                <span class="name">${row.name || row.email}</span>
                ${row.name ? html`<span class="email">${row.email}</span>` : nothing} ${onward}
              </button>
            </li>`,
        )}
      </ul>`;
  }

  #last(last: Rows['last']): TemplateResult | typeof nothing {
    if (last !== 'refused' && last !== 'refused-earlier-kept' && last !== 'unreadable') {
      return nothing;
    }
    const words = `companion.last.${messageName(last)}` as const;
    return notice('danger', t(`${words}.title`), t(`${words}.next`));
  }

  #scan(row: HandoffRow): TemplateResult {
    const back = () => {
      this.chosen = null;
    };
    return html`<h1 tabindex="-1">
        <span class="caption">${t('companion.scan_for', { name: row.name || row.email })}</span>
        ${t('companion.scan_title')}
      </h1>
      <lre-letter-scan
        @lre-key-found=${({ detail }: HTMLElementEventMap['lre-key-found']) =>
          this.sendKey(row, detail.text)}
      ></lre-letter-scan>
      <button class="wide" type="button" @click=${back}>${t('companion.back')}</button>`;
  }

  #sent({ result }: Extract<PhoneView, { kind: 'sent' }>): TemplateResult {
    if (result === null) {
      return this.#awaiting(t('companion.sending'), t('companion.no_answer_later'));
    }
    const next =
      result === 'proving'
        ? t('companion.read_next')
        : html`<strong>${t('companion.waits_title')}</strong> ${t('companion.waits_next')}`;
    return told(t('verification.scanned'), next);
  }

  #handoff(view: PhoneView): TemplateResult {
    switch (view.kind) {
      case 'greeting':
        return this.#greeting(view);
      case 'code':
        return this.#code(view);
      case 'rows':
        return this.#rows(view);
      case 'sent':
        return this.#sent(view);
      case 'done':
        return view.result === 'proven'
          ? told(
              t('companion.identified_title', { name: view.row.name || view.row.email }),
              t('companion.identified_next'),
            )
          : told(t('companion.on_computer_title'), t('companion.unproven_next'));
      case 'ended':
        return view.received
          ? told(t('companion.on_computer_title'), t('companion.on_computer_next'))
          : stopped(view.reason);
    }
  }

  #body(): TemplateResult {
    const { page } = this;
    if (page.kind === 'bad-link') return stopped(page.reason);
    if (page.kind === 'manual') {
      return html`<lre-manual-reading .why=${page.why} .retry=${this.retry}></lre-manual-reading>`;
    }
    const away = page.away && page.view.kind !== 'done' && page.view.kind !== 'ended';
    return html`<div role="status">
        ${away ? html`<p class="notice caution">${t('companion.lost')}</p>` : nothing}
      </div>
      ${this.#handoff(page.view)}`;
  }

  protected override render(): TemplateResult {
    return html`<header>
        ${mark}
        <p>${t('manifest.name')}</p>
      </header>
      <main>${this.#body()}</main>
      <footer><p>${t('companion.nothing_kept')}</p></footer>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-phone-page': PhonePage;
  }
}
