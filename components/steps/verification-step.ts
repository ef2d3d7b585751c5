import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { acceptsKey } from '../../lib/domain/sender-state';
import { t } from '../../lib/i18n';
import type { SenderDetail } from '../../lib/messaging/views';
import { FocusHeading } from '../controllers/focus-heading';
import { emit, type LreEvents } from '../events';
import '../passphrase-form';
import { baseStyles } from '../ui/base-styles';
import { formStyles } from '../ui/form-styles';
import { layoutStyles } from '../ui/layout-styles';
import { notice, noticeStyles } from '../ui/notice';
import { letterPicture, letterPictureStyles } from '../verification/letter-picture';
import { KeySubmission } from '../verification/key-submission';
import { submissionObstacle } from '../verification/submission-obstacle';
import { submissionStatus } from '../verification/submission-status';
import '../verification/typed/otp-key-form';
import '../verification/camera/webcam-way';
import '../verification/file/qr-file';
import { GOING_ON, handoffConnection } from '../verification/phone/handoff-connection';
import '../verification/phone/phone-handoff';
import { wayChoice, wayChoiceStyles, type Way } from '../verification/way-choice';
import { stepHeading } from './step-heading';
import { verificationStyles } from './verification-styles';

/**
 * Step 3: the letter's key is given back by any way and proven with AR24. The passphrase is asked for once the
 * letter was read; what was read waits for it in this page's memory, and is proven as soon as the key is unlocked.
 * @fires lre-sender-updated with what became of the sender
 * @fires lre-route-chosen back to the sender, when it is identified
 */
@customElement('lre-verification-step')
export class VerificationStep extends LitElement {
  static override readonly styles = [
    baseStyles,
    layoutStyles,
    formStyles,
    noticeStyles,
    wayChoiceStyles,
    letterPictureStyles,
    verificationStyles,
  ];

  @property({ attribute: false }) sender!: SenderDetail;
  /** Leaves the heading, and what follows the end, to the page around. */
  @property({ type: Boolean }) embedded = false;
  /** Whether the webcam may be asked for on this page; a side panel can't, and opens a tab. */
  @property({ type: Boolean }) webcam = false;
  /** The window in whose pages a letter may be clicked; null: none. */
  @property({ attribute: false }) windowId: number | null = null;

  @state() private way: Way = 'file';
  /** Whether a phone may have read the letter, whose key is then copied from it. */
  @state() private fromPhone = false;
  readonly #proof = new KeySubmission(
    this,
    () => this.sender,
    (sender) => {
      this.sender = sender;
      emit(this, 'lre-sender-updated', sender);
    },
  );

  #stopListening: () => void = () => undefined;

  constructor() {
    super();
    new FocusHeading(this, () => `${this.sender.id} ${this.#proof.done}`);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopListening = handoffConnection.listen(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.fromPhone ||= this.way === 'phone';
    if (!changed.has('sender')) return;
    const before = changed.get('sender');
    if (before?.id !== this.sender.id) {
      this.way = this.webcam ? 'camera' : 'file';
      this.#proof.restart();
      void this.#resumeHandoff();
    } else if (!before.hasKey && this.sender.hasKey) {
      this.#proof.done = true;
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    const [before, now] = [changed.get('sender'), this.sender];
    if (before?.id !== now.id || before.vault === 'unlocked' || now.vault !== 'unlocked') return;
    if (this.#phoneGave) return;
    if (this.#proof.given) void this.#proof.prove();
    else this.renderRoot.querySelector<HTMLElement>('.ways :checked')?.focus();
  }

  readonly #take = async ({ detail }: LreEvents['lre-key-found']): Promise<void> => {
    const settled = await this.#proof.take(detail);
    if (settled) return;
    await this.updateComplete;
    const form = this.renderRoot.querySelector('lre-passphrase-form');
    await form?.updateComplete;
    form?.focus();
    // What was read, and what is left to do, together in view.
    this.renderRoot.querySelector('.received')?.scrollIntoView({ block: 'start' });
  };

  /** Whether a phone has given this sender's key, which waits in the background. */
  get #phoneGave(): boolean {
    const { view } = handoffConnection;
    return view.kind === 'received' && view.senderId === this.sender.id;
  }

  /** A phone that was connected before the panel was closed goes on where it was. */
  async #resumeHandoff(): Promise<void> {
    await handoffConnection.follow();
    const { view } = handoffConnection;
    if ('senderId' in view && view.senderId === this.sender.id && GOING_ON.includes(view.kind)) {
      this.way = 'phone';
    }
  }

  readonly #choose = (way: Way): void => {
    this.way = way;
    this.#proof.clearProblem();
  };

  #heading(): TemplateResult | typeof nothing {
    const words = this.#proof.done ? t('state.identified') : t('verification.title');
    const seal = this.#proof.done ? 'seal' : nothing;
    // Step 3 is of those who are not there yet: whoever changes their key is.
    if (!this.embedded && (this.#proof.done || this.sender.hasKey)) {
      return html`<h1 class=${seal} tabindex="-1">${words}</h1>`;
    }
    if (!this.embedded) return stepHeading(3, words);
    return this.#proof.done ? html`<h2 class=${seal}>${words}</h2>` : nothing;
  }

  #next(): TemplateResult | typeof nothing {
    if (this.embedded) return nothing;
    const { id } = this.sender;
    const see = () => emit(this, 'lre-route-chosen', { view: 'sender', id, task: null });
    return html`<button class="primary wide" type="button" @click=${see}>
      ${t('verification.see_sender')}
    </button>`;
  }

  #camera(): TemplateResult {
    const { problem, given, busy } = this.#proof;
    return html`<lre-webcam-way
      .senderId=${this.sender.id}
      ?asks=${this.webcam}
      ?held=${problem !== null || given !== null || busy}
      .again=${() => this.#proof.restart()}
    ></lre-webcam-way>`;
  }

  #letter(): TemplateResult {
    // Kept while hidden: what is typed stays, and a file dropped or pasted is taken whatever the way.
    return html`<section
      ?hidden=${this.#proof.busy}
      @lre-key-found=${this.#take}
      @lre-reading-started=${() => this.#choose('file')}
      @lre-way-wanted=${({ detail }: LreEvents['lre-way-wanted']) => this.#choose(detail)}
    >
      ${wayChoice(this.way, this.#choose)}
      <lre-qr-file
        .place=${this.windowId === null ? null : { windowId: this.windowId, id: this.sender.id }}
        ?quiet=${this.#proof.given !== null}
        ?hidden=${this.way !== 'file'}
      ></lre-qr-file>
      <lre-otp-key-form
        .fromPhone=${this.fromPhone}
        ?hidden=${this.way !== 'key'}
      ></lre-otp-key-form>
      ${this.way === 'camera' ? this.#camera() : nothing}
      ${
        this.way === 'phone'
          ? html`<lre-phone-handoff .sender=${this.sender}></lre-phone-handoff>`
          : nothing
      }
    </section>`;
  }

  #body(): TemplateResult | typeof nothing {
    if (this.#proof.done) return this.#next();
    if (!acceptsKey(this.sender.state)) {
      return notice('caution', t('verification.not_yet'), t('verification.not_yet_next'));
    }
    const locked = this.sender.vault !== 'unlocked' && !this.#proof.busy;
    const given =
      this.#proof.given !== null || this.#phoneGave || this.sender.state === 'key-unproven';
    // Both say where to look; what was given needs it no more.
    const intro = this.embedded || given ? nothing : html`<p>${t('verification.intro')}</p>`;
    const picture = this.webcam || given ? nothing : letterPicture();
    // Who came to scan is asked for nothing before; what came from a phone is said where it was connected.
    const parts: ('passphrase' | 'letter')[] = ['letter'];
    if (locked && given) parts.splice(this.#phoneGave ? 1 : 0, 0, 'passphrase');
    // Moved rather than drawn anew: what was typed stays.
    return html`${intro} ${picture}
      <div aria-live="polite">${submissionObstacle(this.#proof, this.sender, this)}</div>
      ${repeat(
        parts,
        (part) => part,
        (part) => (part === 'letter' ? this.#letter() : this.#passphrase()),
      )}`;
  }

  #passphrase(): TemplateResult {
    return html`<lre-passphrase-form
      .sender=${this.sender}
      @lre-vault-unlocked=${() => this.#proof.reload()}
    ></lre-passphrase-form>`;
  }

  protected override render(): TemplateResult {
    return html`${this.#heading()} ${submissionStatus(this.#proof, this.sender.vault)}
    ${this.#body()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-verification-step': VerificationStep;
  }
}
