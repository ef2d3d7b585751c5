import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { t } from '../lib/i18n';
import type { Route } from '../lib/messaging/views';
import { send } from '../lib/messaging/send';
import { ChangeFeed } from './controllers/change-feed';
import type { LreEvents } from './events';
import './sender-farewell';
import './sender-list';
import { baseStyles } from './ui/base-styles';
import { mark } from './ui/mark';
import { noticeStyles } from './ui/notice';
import { unreachable } from './ui/unreachable';

/** Milliseconds after which what stands around the list comes on a busy machine too. */
const AROUND_WITHIN_MS = 500;

/** The side panel: where it stands, and what is shown there. */
@customElement('lre-side-panel')
export class SidePanel extends LitElement {
  static override styles = [
    baseStyles,
    noticeStyles,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
        padding: var(--space-3) var(--space-4);
        border-bottom: 1px solid var(--rule);
        background: var(--sheet);
        color: var(--accent);
      }

      header p {
        margin: 0;
        font-weight: 700;
      }

      header button.plain {
        min-height: 2rem;
        margin-inline-start: auto;
      }

      svg {
        flex: none;
      }

      main {
        max-width: 34rem;
        margin-inline: auto;
        padding: var(--space-5) min(var(--space-4), 5vw) var(--space-6);
      }
    `,
  ];

  /** The browser window that the panel belongs to; until it is known, the panel is loading. */
  @property({ attribute: false }) windowId: number | null = null;
  /** Whether this is the panel of « Essayer sans compte ». */
  @property({ type: Boolean }) trial = false;
  /** Asks the person to permit a site; called in the gesture itself, as browsers want. */
  @property({ attribute: false }) requestHost: (pattern: string) => Promise<boolean> = () =>
    Promise.resolve(false);
  /** Grows when another tab, or another page in it, is shown beside the panel. */
  @property({ attribute: false }) tabTurn = 0;
  @state() private route: Route | null = null;
  @state() private failed = false;
  @state() private leaving: string | null = null;
  /** A backup that was scanned at a sender's letter, to be restored from the list. */
  @state() private sealed: string | null = null;
  @state() private farewell: LreEvents['lre-sender-left']['detail'] | null = null;

  constructor() {
    super();
    new ChangeFeed(this, () => void this.#follow());
    this.addEventListener('lre-route-chosen', ({ detail }) => {
      this.farewell = null;
      this.sealed = null;
      this.#go(detail);
    });
    this.addEventListener('lre-backup-found', ({ detail }) => {
      this.sealed = detail.sealed;
      this.#go({ view: 'list' });
    });
    this.addEventListener('lre-sender-kept', () => (this.leaving = null));
    this.addEventListener('lre-sender-left', ({ detail }) => {
      this.farewell = detail;
      this.leaving = detail.by === 'here' ? detail.id : null;
      this.#go({ view: 'list' });
    });
  }

  protected override firstUpdated(): void {
    // What stands around the list comes once the list can be used.
    requestIdleCallback(
      () => {
        void import('./panel-notices');
        void import('./page-letter-owner');
        void import('./site-card');
      },
      { timeout: AROUND_WITHIN_MS },
    );
    if (this.trial) void import('./trial/trial-band');
  }

  protected override willUpdate(): void {
    if (this.route?.view === 'sender') void import('./sender-detail');
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('windowId')) void this.#follow();
  }

  protected override render(): TemplateResult {
    return html`<header>
        ${mark}
        <p>${t('panel.title')}</p>
        ${this.trial ? nothing : this.#settings()}
      </header>
      ${this.trial ? html`<lre-trial-band></lre-trial-band>` : nothing}
      <lre-panel-notices></lre-panel-notices>
      <main>
        <lre-sender-farewell .farewell=${this.farewell}></lre-sender-farewell>
        ${this.failed ? unreachable(() => void this.#follow()) : this.#screen(this.route)}
      </main>`;
  }

  #settings(): TemplateResult {
    return html`<button class="plain" type="button" @click=${() => void send('openOptions')}>
      ${t('panel.settings')}
    </button>`;
  }

  #screen(route: Route | null): unknown {
    if (route?.view === 'sender') {
      return keyed(
        route.id,
        html`<lre-sender-detail
          .senderId=${route.id}
          .task=${route.task}
          .windowId=${this.trial ? null : this.windowId}
        ></lre-sender-detail>`,
      );
    }
    // Its rows load while the route is asked for.
    return html`${
        this.trial
          ? nothing
          : html`<lre-page-letter-owner .windowId=${this.windowId}></lre-page-letter-owner>`
      }
      <lre-sender-list
        .waiting=${route === null}
        .leaving=${this.leaving}
        .sealed=${this.sealed}
      ></lre-sender-list>
      ${
        this.trial
          ? nothing
          : html`<lre-site-card
              .windowId=${this.windowId}
              .tabTurn=${this.tabTurn}
              .requestHost=${this.requestHost}
            ></lre-site-card>`
      }`;
  }

  /** Stands where it was left or, at any time, where the page last asked it to. */
  async #follow(): Promise<void> {
    const { windowId } = this;
    if (windowId === null) return;
    try {
      this.route ??= await send('getRoute', { windowId });
      this.failed = false;
      this.route = (await send('takeRequestedRoute', { windowId })) ?? this.route;
    } catch {
      this.failed = this.route === null;
    }
  }

  #go(route: Route): void {
    this.route = route;
    // Where the panel stands is worth keeping, not worth an error.
    send('saveRoute', route).catch(() => undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-side-panel': SidePanel;
  }
}
