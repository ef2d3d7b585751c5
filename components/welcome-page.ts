import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../lib/i18n';
import type { SettingsView } from '../lib/messaging/views';
import { send } from '../lib/messaging/send';
import { ChangeFeed } from './controllers/change-feed';
import './options/access-form';
import { siteHost } from './options/site-pattern';
import './trial/try-without-account';
import { withContact } from './ui/ar24-links';
import { baseStyles } from './ui/base-styles';
import { detailsStyles } from './ui/details-styles';
import { layoutStyles } from './ui/layout-styles';
import { mark } from './ui/mark';
import { notice, noticeStyles } from './ui/notice';
import { placeholder } from './ui/placeholder';
import { tabStyles } from './ui/tab-styles';
import { unreachable } from './ui/unreachable';
import { isSetUp, setUpStyles, stepState, type SetUp } from './welcome/set-up-steps';
import { welcomePicture, welcomePictureStyles } from './welcome/welcome-picture';

const destinations = ['ar24', 'page', 'here', 'nobody'] as const;

function setUpOf({ tokenSet, privateKeySet, managed, sites }: SettingsView): SetUp {
  const isImposed = managed.includes('token') && managed.includes('privateKey');
  const access = isImposed ? 'imposed' : tokenSet && privateKeySet ? 'done' : 'todo';
  return { access, site: sites.length > 0 ? 'done' : 'todo' };
}

/** The first steps after the installation: what this is, what is sent to whom, and what there is to do. */
@customElement('lre-welcome-page')
export class WelcomePage extends LitElement {
  static override readonly styles = [
    baseStyles,
    layoutStyles,
    noticeStyles,
    tabStyles,
    detailsStyles,
    setUpStyles,
    welcomePictureStyles,
    css`
      main {
        max-width: 46rem;
      }

      dl {
        display: grid;
        grid-template-columns: minmax(9rem, auto) 1fr;
        gap: var(--space-2) var(--space-4);
        margin: 0;
      }

      dt {
        font-weight: 600;
      }

      dd {
        margin: 0;
      }

      h3 .step-state {
        font-size: var(--text-large);
      }

      h3 .soft {
        font-weight: 400;
      }

      .ways {
        margin: 0 0 var(--space-4);
        padding-inline-start: 1.4em;
      }

      .ways li {
        margin-bottom: var(--space-2);
      }

      @media (max-width: 30rem) {
        dl {
          grid-template-columns: 1fr;
          gap: 0;
        }

        dd {
          margin-bottom: var(--space-3);
        }
      }
    `,
  ];

  /** Asks the person to permit a host, in their gesture. */
  @property({ attribute: false }) requestHost!: (pattern: string) => Promise<boolean>;
  @state() private settings: SettingsView | null = null;
  @state() private failed = false;
  /** Whether the access was entered here: what the form says of it then stays. */
  #isEntered = false;

  constructor() {
    super();
    new ChangeFeed(this, () => void this.#load());
    this.addEventListener('lre-settings-saved', ({ detail }) => (this.settings = detail));
  }

  protected override render(): TemplateResult {
    return html`<main>
      <p class="brand">${mark}<span>${t('manifest.name')}</span></p>
      <h1>${t('welcome.title')}</h1>
      <p class="lead">${t('welcome.lead')}</p>
      ${welcomePicture()}
      <section class="section">
        <h2>${t('welcome.data_title')}</h2>
        <dl>
          ${destinations.map(
            (name) =>
              html`<dt>${t(`welcome.data_${name}_term`)}</dt>
                <dd>${t(`welcome.data_${name}`)}</dd>`,
          )}
        </dl>
      </section>
      ${this.#body()}
    </main>`;
  }

  #body(): unknown {
    const { settings } = this;
    if (!settings)
      return this.failed ? unreachable(() => void this.#load()) : placeholder([14, 10]);
    const setUp = setUpOf(settings);
    const steps = html`<h2>${t('welcome.steps_title')}</h2>
      ${this.#access(settings, setUp)} ${this.#site(settings, setUp)}`;
    if (isSetUp(setUp))
      return html`${notice('calm', t('welcome.ready_title'), t('welcome.ready'))} ${steps}`;
    const tries = setUp.access === 'todo';
    return html`${steps}
    ${tries ? html`<lre-try-without-account></lre-try-without-account>` : nothing}`;
  }

  #access(settings: SettingsView, { access }: SetUp): TemplateResult {
    const form = html`<lre-access-form
      headless
      .settings=${settings}
      .requestHost=${this.requestHost}
    ></lre-access-form>`;
    this.#isEntered ||= access === 'todo';
    const stays = this.#isEntered && access !== 'imposed';
    return html`<section class="sheet">
      <h3>${stepState(t('welcome.access_title'), access)}</h3>
      <p>
        ${
          access === 'todo'
            ? withContact((contact) => t('welcome.access_how', { contact }))
            : t('welcome.access_done')
        }
      </p>
      ${stays ? form : nothing}
      ${
        access === 'done' && !stays
          ? html`<details>
              <summary>${t('welcome.access_change')}</summary>
              ${form}
            </details>`
          : nothing
      }
    </section>`;
  }

  #site({ sites }: SettingsView, { site }: SetUp): TemplateResult {
    const hosts = sites.map(siteHost).join(', ');
    return html`<section class="sheet">
      <h3>${stepState(t('welcome.site_title'), site)}</h3>
      ${
        site === 'done'
          ? html`<p>
              ${
                sites.length === 1
                  ? t('welcome.site_done', { hosts })
                  : t('welcome.site_done_several', { hosts })
              }
            </p>`
          : html`<ol class="ways">
                <li>${t('welcome.site_open')}</li>
                <li>${t('welcome.site_icon')}</li>
                <li>${t('welcome.site_use')}</li>
              </ol>
              <button class="plain" type="button" @click=${() => void send('openOptions')}>
                ${t('welcome.site_settings')}
              </button>`
      }
    </section>`;
  }

  async #load(): Promise<void> {
    try {
      this.settings = await send('getSettings');
      this.failed = false;
    } catch {
      this.failed = true;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-welcome-page': WelcomePage;
  }
}
