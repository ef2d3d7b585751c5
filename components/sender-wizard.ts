import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { emptyIdentity } from '../lib/domain/identity-fields';
import type { Outcome, Problem } from '../lib/errors';
import type { Params } from '../lib/messaging/protocol';
import type { SenderDetail } from '../lib/messaging/views';
import { send } from '../lib/messaging/send';
import { Action } from './controllers/action';
import { DraftSaver } from './controllers/draft-saver';
import { emit, type DraftEdit } from './events';
import './steps/email-step';
import './steps/order-summary';
import { baseStyles } from './ui/base-styles';
import { layoutStyles } from './ui/layout-styles';
import { noticeStyles } from './ui/notice';
import { placeholder } from './ui/placeholder';
import { solvableProblem } from './ui/solvable-problem';

type Draft = Omit<Params<'saveDraft'>, 'id'>;

/**
 * A sender before its AR24 account: the steps of its form, of which one is shown, and the draft that
 * is kept at every change.
 * @fires lre-sender-updated
 */
@customElement('lre-sender-wizard')
export class SenderWizard extends LitElement {
  static override styles = [baseStyles, layoutStyles, noticeStyles];

  @property({ attribute: false }) senderId = '';
  /** As the background has it; null for a new sender. */
  @property({ attribute: false }) sender: SenderDetail | null = null;
  @property({ attribute: false }) ordering = false;
  @property({ attribute: false }) orderProblem: Problem | null = null;
  @state() private draft: Draft | null = null;
  readonly #saver = new DraftSaver(this);
  readonly #submission = new Action(this);

  constructor() {
    super();
    this.addEventListener('lre-draft-edited', ({ detail }) => this.#edit(detail));
    this.addEventListener('lre-step-submitted', ({ detail }) => void this.#submit(detail));
  }

  protected override firstUpdated(): void {
    // Checking company numbers is heavy: it comes after the first step is on the screen.
    void import('./steps/identity-step');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.sender) this.draft ??= { step: 'email', email: '', fields: emptyIdentity };
    else if (changed.has('sender') && !this.#typing) this.#adopt(this.sender);
  }

  protected override render(): TemplateResult {
    const { draft } = this;
    if (!draft) return placeholder([4, 5.5, 2.75]);
    return html`${solvableProblem(this.#saver.problem, this)} ${this.#step(draft)}`;
  }

  #step(draft: Draft): TemplateResult {
    const { busy, problem } = this.#submission;
    if (draft.step === 'summary' && this.sender) {
      return html`<lre-order-summary
        .sender=${{ ...this.sender, email: draft.email, fields: draft.fields }}
        .busy=${this.ordering}
        .problem=${this.orderProblem}
      ></lre-order-summary>`;
    }
    if (draft.step === 'email') {
      return html`<lre-email-step
        .email=${draft.email}
        .busy=${busy}
        .problem=${problem}
      ></lre-email-step>`;
    }
    return html`<lre-identity-step
      .fields=${draft.fields}
      .busy=${busy}
      .problem=${problem ?? this.orderProblem}
    ></lre-identity-step>`;
  }

  /** While something is typed here, what another window or our own echo says would undo it. */
  get #typing(): boolean {
    if (this.#saver.busy) return true;
    const focused = this.renderRoot.querySelector(':focus')?.shadowRoot?.activeElement;
    return document.hasFocus() && (focused?.matches('input, select') ?? false);
  }

  #adopt({ step, email, fields }: SenderDetail): void {
    this.draft = { step, email: email ?? '', fields };
  }

  #edit(edit: DraftEdit): void {
    if (!this.draft) return;
    if (edit.step) this.#submission.clear();
    this.draft = { ...this.draft, ...edit };
    this.#saver.save({ id: this.senderId, ...this.draft });
  }

  async #submit(edit: DraftEdit): Promise<void> {
    if (!this.draft) return;
    this.draft = { ...this.draft, ...edit };
    const { draft, senderId: id } = this;
    const outcome = await this.#submission.run(async (): Promise<Outcome<SenderDetail>> => {
      // A draft that arrived after the submission would put the form back where it was.
      await this.#saver.settled();
      return draft.step === 'email'
        ? send('submitEmail', { id, email: draft.email })
        : send('submitIdentity', { id, fields: draft.fields });
    });
    if (!outcome?.ok) return;
    this.#adopt(outcome.value);
    emit(this, 'lre-sender-updated', outcome.value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-sender-wizard': SenderWizard;
  }
}
