import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { phoneAddress } from '../../../lib/handoff/wire/phone-address';
import { duration, t } from '../../../lib/i18n';
import { send } from '../../../lib/messaging/send';
import type { HandoffView, SenderDetail } from '../../../lib/messaging/views';
import { emit } from '../../events';
import { baseStyles } from '../../ui/base-styles';
import { layoutStyles } from '../../ui/layout-styles';
import { noticeStyles } from '../../ui/notice';
import { solvableProblem } from '../../ui/solvable-problem';
import { FocusOnChange } from '../focus-on-change';
import { GOING_ON, handoffConnection, type HandoffConnection } from './handoff-connection';
import {
  codeChoice,
  done,
  ended,
  endsSoon,
  heading,
  noPage,
  noRelay,
  onSingleClick,
  paired,
  prolong,
  readElsewhere,
  received,
} from './handoff-screens';
import { phoneHandoffStyles } from './phone-handoff-styles';
import type { QrPath } from './qr-modules';

type Kind = HandoffView['kind'];
type View<K extends Kind> = Extract<HandoffView, { kind: K }>;

const TICK_MS = 1_000;

/**
 * « Connexion mobile » on the computer: the QR code for the phone, the code to compare, what became of it.
 * @fires lre-way-wanted when the key is to be typed
 * @fires lre-route-chosen to the sender whose letter the phone gave
 */
@customElement('lre-phone-handoff')
export class PhoneHandoff extends LitElement {
  static override readonly styles = [baseStyles, layoutStyles, noticeStyles, phoneHandoffStyles];

  @property({ attribute: false }) sender!: SenderDetail;
  @property({ attribute: false }) line: HandoffConnection = handoffConnection;
  @state() private drawn: { readonly text: string; readonly path: QrPath } | null = null;
  @state() private copied: 'copied' | 'copy_failed' | null = null;
  /** Whether there was one here. */
  @state() private begun = false;
  /** The other sender whose letter came. */
  @state() private other: { readonly id: string; readonly name: string } | null = null;
  #stopListening: () => void = () => undefined;
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    new FocusOnChange(this, () => this.#screenName());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopListening = this.line.listen(() => this.requestUpdate());
    // The seconds that are left.
    this.#ticking = setInterval(() => this.requestUpdate(), TICK_MS);
    void this.updateComplete.then(() => this.#open());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening();
    clearInterval(this.#ticking);
  }

  async #open(): Promise<void> {
    await this.line.follow();
    if (!this.#goesOn(this.line.view)) await this.line.begin(this.sender.id);
    this.begun = true;
  }

  /** A QR code that no phone has used yet is this sender's: the phone is to list this one first. */
  #goesOn(view: HandoffView): boolean {
    if (view.kind === 'waiting') return view.senderId === this.sender.id;
    return GOING_ON.includes(view.kind);
  }

  #screenName(): string | undefined {
    const { view } = this.line;
    if (!this.begun) return undefined;
    return view.kind === 'confirming' ? view.candidates.join() : view.kind;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { view } = this.line;
    // Unlocked meanwhile: the key that waits for it can be proven.
    if (changed.get('sender')?.vault !== this.sender.vault && changed.has('sender')) {
      if (view.kind === 'received') void this.line.follow();
    }
    const text = this.#text(view);
    if (text !== null && this.drawn?.text !== text) void this.#draw(text);
    const other = this.#givenFor(view);
    if (other !== null && this.other?.id !== other) void this.#nameOther(other);
  }

  /** The other sender whose letter the phone gave, if it did. */
  #givenFor(view: HandoffView): string | null {
    if (view.kind !== 'received' && view.kind !== 'done') return null;
    return view.senderId === this.sender.id ? null : view.senderId;
  }

  #text(view: HandoffView): string | null {
    if (view.kind === 'waiting') return phoneAddress(view.link, view.relay);
    return view.kind === 'no-relay' ? view.page : null;
  }

  async #draw(text: string): Promise<void> {
    const { qrPath } = await import('./qr-modules');
    this.copied = null;
    this.drawn = { text, path: qrPath(text) };
  }

  async #nameOther(id: string): Promise<void> {
    this.other = { id, name: '' };
    const sender = await send('getSender', { id }).catch(() => null);
    this.other = { id, name: sender?.name ?? sender?.email ?? '' };
  }

  readonly #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.drawn?.text ?? '');
      this.copied = 'copied';
    } catch {
      this.copied = 'copy_failed';
    }
  };

  readonly #stop = onSingleClick(() => void this.line.end());
  readonly #typeKey = (): void => emit(this, 'lre-way-wanted', 'key');
  readonly #again = (): void => void this.line.begin(this.sender.id);

  #qr(text: string | null): TemplateResult {
    if (text === null || this.drawn?.text !== text) {
      return html`<div class="qr placeholder"></div>`;
    }
    const { size, path } = this.drawn.path;
    return html`<div class="qr" role="img" aria-label=${t('handoff.code_label')}>
      <svg viewBox="0 0 ${size} ${size}" aria-hidden="true"><path d=${path} /></svg>
    </div>`;
  }

  #copyLink(): TemplateResult {
    return html`<button class="plain" type="button" @click=${this.#copy}>
        ${t('handoff.copy')}
      </button>
      <p class="hint" role="status">${this.copied ? t(`handoff.${this.copied}`) : nothing}</p>`;
  }

  #waiting(view: View<'waiting'>): TemplateResult {
    const unreachable =
      this.line.relay === 'unreachable'
        ? noRelay(t('handoff.manual_unreachable'), this.#typeKey)
        : nothing;
    return html`${unreachable} ${heading(t('handoff.aim_title'))}
      <p>${t('handoff.aim')}</p>
      ${this.#qr(this.#text(view))}
      <div class="below">
        <p class="soft">${t('handoff.left', { time: duration(view.expiresAt - Date.now()) })}</p>
        ${endsSoon(view) ? prolong(this.line) : nothing} ${this.#copyLink()}
      </div>`;
  }

  #withoutRelay(view: View<'no-relay'>): TemplateResult {
    if (view.page === null) return noPage();
    return html`${noRelay(t('handoff.manual_no_relay'), this.#typeKey)}
      <p>${t('handoff.aim')}</p>
      ${this.#qr(view.page)}
      <div class="below">${this.#copyLink()}</div>`;
  }

  #given(view: View<'received'> | View<'done'>): TemplateResult {
    const id = this.#givenFor(view);
    if (id !== null) {
      const see = () => emit(this, 'lre-route-chosen', { view: 'sender', id, task: 'key' });
      return readElsewhere(this.other?.name ?? '', see);
    }
    return view.kind === 'done' ? done(view.result) : received(view.vault, this.line.busy);
  }

  #screen(view: HandoffView): TemplateResult {
    switch (view.kind) {
      case 'none':
        if (this.begun && !this.line.busy) return ended('closed-on-computer', this.#again);
        return html`<p role="status">${t('handoff.starting')}</p>
          ${this.#qr(null)}`;
      case 'no-relay':
        return this.#withoutRelay(view);
      case 'waiting':
        return this.#waiting(view);
      case 'confirming':
        return codeChoice(view, this.line);
      case 'paired':
        return paired(view);
      case 'received':
      case 'done':
        return this.#given(view);
      case 'ended':
        return ended(view.reason, this.#again);
    }
  }

  #retry(): TemplateResult {
    const { line } = this;
    const again = () => (line.view.kind === 'received' ? void line.prove() : this.#again());
    return html`${solvableProblem(line.problem, this)}
      <button type="button" @click=${again}>${t('panel.retry')}</button>`;
  }

  /** Once a phone has used the QR code no other can: not even the same, with the page opened again. */
  #otherwise(used: boolean): TemplateResult {
    const link = (words: string, act: (event: MouseEvent) => void) =>
      html`<button class="plain" type="button" @click=${act}>${words}</button>`;
    const { relay } = this.line;
    const anew = link(t('handoff.anew'), onSingleClick(this.#again));
    // A phone that is cut off can't tell; where the computer is, its notice has the same button.
    const typed = relay === 'unreachable' ? nothing : link(t('handoff.type_key'), this.#typeKey);
    return html`<div class="below stop">
      ${used ? anew : typed} ${link(t('handoff.stop'), this.#stop)}
    </div>`;
  }

  protected override render(): TemplateResult {
    const { view, relay, problem } = this.line;
    const going = view.kind === 'confirming' || view.kind === 'paired';
    const away = going && (relay === 'lost' || relay === 'unreachable');
    const other = 'otherPhone' in view && view.otherPhone;
    return html`<div role="status">
        ${away ? html`<p class="notice caution">${t('handoff.away')}</p>` : nothing}
        ${endsSoon(view) ? html`<p>${t('handoff.ends_soon')}</p>` : nothing}
        ${other ? html`<p class="notice caution">${t('handoff.other_phone')}</p>` : nothing}
      </div>
      ${problem ? this.#retry() : this.#screen(view)}
      ${going || view.kind === 'waiting' ? this.#otherwise(going) : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-phone-handoff': PhoneHandoff;
  }
}
