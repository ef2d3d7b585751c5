import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { awaitsOthers } from '../lib/domain/sync-policy';
import { t } from '../lib/i18n';
import type { Route, SenderDetail as Sender, SenderTask } from '../lib/messaging/views';
import { send } from '../lib/messaging/send';
import { Action } from './controllers/action';
import { ChangeFeed } from './controllers/change-feed';
import { FocusHeading } from './controllers/focus-heading';
import { PaidOrder } from './controllers/paid-order';
import type { DetailView } from './detail/detail-view';
import { keyScreen } from './detail/key-screens';
import { lastOrder } from './detail/last-order';
import { timelineStyles } from './detail/letter-timeline';
import { otherActions } from './detail/other-actions';
import { leavesVerification, screenOf, showsVerification } from './detail/screen-of';
import { emit } from './events';
import { senderDetailStyles } from './sender-detail-styles';
import { senderName } from '../lib/sender-name';
import './sender-wizard';
import { baseStyles } from './ui/base-styles';
import { dialogStyles } from './ui/dialog-styles';
import { formStyles } from './ui/form-styles';
import { layoutStyles } from './ui/layout-styles';
import { noticeStyles } from './ui/notice';
import { placeholder } from './ui/placeholder';
import { unreachable } from './ui/unreachable';

/**
 * One sender, in whatever state it is; it makes the paid order too, because it outlives the summary.
 * @fires lre-route-chosen
 */
@customElement('lre-sender-detail')
export class SenderDetail extends LitElement {
  static override styles = [
    baseStyles,
    layoutStyles,
    formStyles,
    noticeStyles,
    dialogStyles,
    timelineStyles,
    senderDetailStyles,
  ];

  @property({ attribute: false }) senderId = '';
  /** The window whose page may say something of the agency; null: none may. */
  @property({ attribute: false }) windowId: number | null = null;
  @property({ attribute: false }) task: SenderTask | null = null;
  /** Undefined while loading; null for a new one, which the background does not know yet. */
  @state() private sender: Sender | null | undefined = undefined;
  @state() private failed = false;
  @state() private done = '';
  /** The letter was given here and the step's last words are still to be read. */
  @state() private justIdentified = false;
  readonly #action = new Action(this);
  readonly #order = new PaidOrder(this);
  #loads = 0;

  constructor() {
    super();
    new ChangeFeed(this, () => void this.#load());
    new FocusHeading(this, () => `${this.sender?.state} ${this.task}`);
    this.addEventListener('lre-sender-updated', ({ detail }) => this.#adopt(detail));
    this.addEventListener('lre-step-submitted', () => this.#order.clear());
    this.addEventListener('lre-order-confirmed', () => void this.#place());
    this.addEventListener('lre-route-chosen', () => this.#leave());
    this.addEventListener('lre-vault-unlocked', () => {
      if (this.task === 'unlock') this.#go(null);
    });
  }

  protected override willUpdate(): void {
    this.#order.show(this.#showsOrder ? (this.sender ?? null) : null);
  }

  protected override render(): TemplateResult {
    const back = () => emit(this, 'lre-route-chosen', { view: 'list' });
    return html`<button class="plain back" type="button" @click=${back}>${t('panel.back')}</button>
      <div class="done" role="status">${this.done ? html`<p>${this.done}</p>` : nothing}</div>
      ${this.#body()}`;
  }

  #body(): unknown {
    const { sender } = this;
    if (this.failed && !sender) return unreachable(() => void this.#load());
    if (sender === undefined) return placeholder([4, 6, 2.75]);
    if (!sender || sender.state === 'draft') return this.#draft(sender);
    const view = this.#view(sender);
    if (this.justIdentified && sender.state === 'identified') return keyScreen(view);
    return screenOf(sender.state, this.#taskNow(sender))(view);
  }

  /** Once AR24 has been asked for the letter, the task to order it is over, whatever comes of it. */
  #taskNow({ state }: Sender): SenderTask | null {
    return this.task === 'order' && this.#order.hasLeft(state) ? null : this.task;
  }

  #draft(sender: Sender | null): TemplateResult {
    const { busy, problem } = this.#order;
    return html`${sender && !problem ? lastOrder(sender) : nothing}
      <lre-sender-wizard
        .senderId=${this.senderId}
        .sender=${sender}
        .windowId=${this.windowId}
        .ordering=${busy}
        .orderProblem=${problem}
      ></lre-sender-wizard>
      ${sender ? otherActions({ sender, go: this.#go }, []) : nothing}`;
  }

  #view(sender: Sender): DetailView {
    return {
      sender,
      windowId: this.windowId,
      busy: this.#action.busy,
      problem: this.#action.problem ?? (this.#showsOrder ? null : this.#order.problem),
      ordering: this.#order.busy,
      orderProblem: this.#order.problem,
      justOrdered: this.#order.stage.kind === 'placed',
      host: this,
      go: this.#go,
      perform: (work, done) => void this.#perform(work, done),
    };
  }

  /** Whether the summary of a paid order is what is shown. */
  get #showsOrder(): boolean {
    const { sender } = this;
    if (!sender) return false;
    if (sender.state === 'draft') return sender.step === 'summary';
    return this.task === 'order' || sender.state === 'account-created';
  }

  readonly #go = (task: SenderTask | null): void => {
    this.#order.clear();
    emit(this, 'lre-route-chosen', { view: 'sender', id: this.senderId, task });
  };

  /** Another screen: what was said of the one before is over. */
  #leave(): void {
    this.done = '';
    this.justIdentified = false;
    this.#action.problem = null;
  }

  #adopt(sender: Sender): void {
    this.#loads += 1;
    this.#receive(sender);
  }

  #receive(sender: Sender | null): void {
    const before = this.sender;
    // The step that took the letter stays to say so; a key that was already there changes nothing.
    if (before && before.state !== 'identified' && sender?.state === 'identified') {
      this.justIdentified =
        !before.hasKey && showsVerification(before.state, this.#taskNow(before));
      // Whoever opens the panel anew is shown the sender, not the step to change its key.
      if (this.justIdentified) this.#keepRoute();
    }
    if (before && sender && before.state !== sender.state) {
      this.done = '';
      // Why an order came to nothing is no news any more.
      this.#order.clear();
      if (leavesVerification(before.state, sender.state, this.#taskNow(before))) this.#go('key');
    }
    this.sender = sender;
  }

  async #load(): Promise<void> {
    const load = ++this.#loads;
    try {
      const sender = await send('getSender', { id: this.senderId });
      // A later answer is there already: this one would show what was before.
      if (load !== this.#loads) return;
      if (!sender && this.sender) {
        const { id } = this.sender;
        emit(this, 'lre-sender-left', { id, name: senderName(this.sender), by: 'elsewhere' });
        return;
      }
      this.#receive(sender);
      this.failed = false;
      if (sender && awaitsOthers(sender.state)) {
        // Only how soon AR24 is asked again depends on it.
        send('watchSender', { id: sender.id }).catch(() => undefined);
      }
    } catch {
      this.failed = true;
    }
  }

  async #perform(...[work, done]: Parameters<DetailView['perform']>): Promise<void> {
    this.done = '';
    const outcome = await this.#action.run(work);
    if (!outcome?.ok) return;
    if (outcome.value) this.#adopt(outcome.value);
    if (this.sender) this.done = done(this.sender);
  }

  async #place(): Promise<void> {
    const { sender: before } = this;
    if (!before || this.#order.busy) return;
    // Whoever opens the panel meanwhile must not stand before another paid order.
    const here = this.#keepRoute();
    const outcome = await this.#order.place(before, (answer) =>
      answer.ok ? this.#adopt(answer.value) : this.#load(),
    );
    if (!outcome) return;
    // The summary stays only where the order can be tried again as it was.
    const settled = outcome.ok || this.#stateNow() !== before.state;
    if (this.task === 'order' && settled) emit(this, 'lre-route-chosen', here);
  }

  /** Has the panel open at the sender's own screen, whatever is shown now. @returns where that is */
  #keepRoute(): Route {
    const here = { view: 'sender', id: this.senderId, task: null } as const;
    send('saveRoute', here).catch(() => undefined);
    return here;
  }

  #stateNow(): Sender['state'] | undefined {
    return this.sender?.state;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-sender-detail': SenderDetail;
  }
}
