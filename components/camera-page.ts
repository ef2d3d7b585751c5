import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../lib/i18n';
import type { Route, SenderDetail } from '../lib/messaging/views';
import { send } from '../lib/messaging/send';
import { ChangeFeed } from './controllers/change-feed';
import { FocusHeading } from './controllers/focus-heading';
import './steps/verification-step';
import { baseStyles } from './ui/base-styles';
import { layoutStyles } from './ui/layout-styles';
import { mark } from './ui/mark';
import { noticeStyles, problemNotice } from './ui/notice';
import { tabStyles } from './ui/tab-styles';
import { placeholder } from './ui/placeholder';
import { unreachable } from './ui/unreachable';

type View =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly sender: SenderDetail }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreachable' };

/** The tab that may ask for the webcam, which a side panel can't: one sender, one letter. */
@customElement('lre-camera-page')
export class CameraPage extends LitElement {
  static override readonly styles = [
    baseStyles,
    layoutStyles,
    noticeStyles,
    tabStyles,
    css`
      .close {
        margin-top: var(--space-6);
      }
    `,
  ];

  @property() senderId = '';
  /** Closes the tab that the page is in. */
  @property({ attribute: false }) closeTab: () => void = () => close();
  @state() private view: View = { kind: 'loading' };
  /** Whether the letter was given here, so that nothing is left to do but to close. */
  @state() private finished = false;

  constructor() {
    super();
    new ChangeFeed(this, () => void this.#load());
    new FocusHeading(this, () => ('sender' in this.view ? this.view.sender.id : this.view.kind));
    this.addEventListener('lre-sender-updated', ({ detail }) => void this.#follow(detail));
    this.addEventListener('lre-route-chosen', ({ detail }) => this.#go(detail));
  }

  /** The phone has given the letter of another sender, and the person goes there. */
  #go(route: Route): void {
    if (route.view !== 'sender') return;
    this.senderId = route.id;
    this.finished = false;
    void this.#load();
  }

  readonly #load = async (): Promise<void> => {
    const id = this.senderId;
    try {
      const sender = await send('getSender', { id });
      if (id !== this.senderId) return;
      this.view = sender ? { kind: 'ready', sender } : { kind: 'gone' };
    } catch {
      // What is on the screen stays: only a page that has nothing yet says so.
      if (this.view.kind === 'loading') this.view = { kind: 'unreachable' };
    }
  };

  async #follow(sender: SenderDetail): Promise<void> {
    this.view = { kind: 'ready', sender };
    if (sender.state !== 'identified') return;
    this.finished = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.close button')?.focus();
  }

  #body(): TemplateResult | typeof nothing {
    const { view } = this;
    if (view.kind === 'loading') return placeholder([3, 12]);
    if (view.kind === 'unreachable') return unreachable(() => void this.#load());
    if (view.kind === 'gone') return problemNotice({ reason: 'sender-gone' });
    const name = view.sender.name ?? view.sender.email;
    return html`${name ? html`<p class="soft">${t('camera.for_sender', { name })}</p>` : nothing}
      <lre-verification-step embedded webcam .sender=${view.sender}></lre-verification-step>`;
  }

  protected override render(): TemplateResult {
    return html`<main>
      <p class="brand">${mark}<span>${t('manifest.name')}</span></p>
      <h1 tabindex="-1">${t('camera.title')}</h1>
      ${this.#body()}
      <p class="close">
        <button
          class=${this.finished ? 'primary' : nothing}
          type="button"
          @click=${() => this.closeTab()}
        >
          ${t('camera.close')}
        </button>
      </p>
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-camera-page': CameraPage;
  }
}
