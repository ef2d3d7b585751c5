import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { emptyIdentity, type IdentityFields } from '../lib/domain/identity-fields';
import type { Outcome, Problem } from '../lib/errors';
import type { SenderDetail } from '../lib/messaging/views';
import { send } from '../lib/messaging/send';
import { Action } from './controllers/action';
import { DraftSaver } from './controllers/draft-saver';
import { emit, type DraftEdit, type StepPart } from './events';
import './steps/agency-prefill';
import './steps/email-step';
import './steps/order-summary';
import { baseStyles } from './ui/base-styles';
import { layoutStyles } from './ui/layout-styles';
import { noticeStyles } from './ui/notice';
import { placeholder } from './ui/placeholder';
import { solvableProblem } from './ui/solvable-problem';

type Draft = Pick<SenderDetail, 'step' | 'fields'> & { readonly email: string };

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
  /** The window whose page may say something of the agency; null: none may. */
  @property({ attribute: false }) windowId: number | null = null;
  @property({ attribute: false }) ordering = false;
  @property({ attribute: false }) orderProblem: Problem | null = null;
  @state() private draft: Draft | null = null;
  @state() private ledTo: StepPart | null = null;
  readonly #saver = new DraftSaver(this);
  /** What the background said last, taken in or passed over. */
  #seen: SenderDetail | null = null;
  readonly #submission = new Action(this);

  constructor() {
    super();
    this.addEventListener('lre-draft-edited', ({ detail }) => this.#edit(detail));
    // Where nothing is typed any more, what another window has changed is taken in.
    this.addEventListener('focusout', () => this.requestUpdate());
    this.addEventListener('lre-step-submitted', ({ detail }) => void this.#submit(detail));
  }

  protected override firstUpdated(): void {
    // Checking company numbers is heavy: it comes after the first step is on the screen.
    void import('./steps/identity-step');
  }

  protected override willUpdate(): void {
    const { sender } = this;
    if (!sender) {
      this.draft ??= { step: 'email', email: '', fields: emptyIdentity };
    } else if (this.#saver.busy) {
      // Older than what is being kept, which comes back by itself.
      this.#seen = sender;
    } else if (sender !== this.#seen && !this.#typing) {
      this.#seen = sender;
      this.#adopt(sender);
    }
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
      return html`<lre-email-step .email=${draft.email} .busy=${busy} .problem=${problem}
        >${this.#prefill(draft)}</lre-email-step
      >`;
    }
    return html`<lre-identity-step
      .fields=${draft.fields}
      .ledTo=${this.ledTo}
      .busy=${busy}
      .problem=${problem ?? this.orderProblem}
      >${draft.fields.company || draft.fields.address1 ? nothing : this.#prefill(draft)}</lre-identity-step
    >`;
  }

  #prefill({ email, fields }: Draft): unknown {
    if (this.windowId === null) return nothing;
    return html`<lre-agency-prefill
      .windowId=${this.windowId}
      .email=${email}
      .fields=${fields}
    ></lre-agency-prefill>`;
  }

  /** While something is typed here, what another window or our own echo says would undo it. */
  get #typing(): boolean {
    const focused = this.renderRoot.querySelector(':focus')?.shadowRoot?.activeElement;
    return document.hasFocus() && (focused?.matches('input, select') ?? false);
  }

  #adopt({ step, email, fields }: SenderDetail): void {
    // What failed at a step that is over needs no second try.
    if (step !== this.draft?.step) this.#submission.clear();
    this.draft = { step, email: email ?? '', fields };
  }

  #edit({ part, ...edit }: DraftEdit): void {
    if (!this.draft) return;
    if (edit.step) this.ledTo = part ?? null;
    if (edit.step) this.#submission.clear();
    this.#saver.save({
      id: this.senderId,
      ...edit,
      fields: changed(this.draft.fields, edit.fields),
    });
    this.draft = { ...this.draft, ...edit };
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

/** The fields that the form has otherwise than before. */
function changed(before: IdentityFields, after = before): Partial<IdentityFields> {
  const names = Object.keys(after) as (keyof IdentityFields)[];
  return Object.fromEntries(
    names.filter((name) => after[name] !== before[name]).map((name) => [name, after[name]]),
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-sender-wizard': SenderWizard;
  }
}
