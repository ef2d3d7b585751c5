import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { SenderState } from '../domain/sender-state';
import { t } from '../i18n';
import type { Params } from '../messaging/protocol';
import type { SenderRow } from '../messaging/views';
import { onTrusted } from './on-trusted';
import { senderName } from './sender-name';
import { stateWords } from './state-words';

/** What is known of the senders at this moment. */
export type AccountsView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unreachable' }
  | {
      readonly kind: 'list';
      readonly rows: readonly SenderRow[];
      readonly canAdd: boolean;
      readonly credentials: 'missing' | 'set';
    };

export interface AccountsActions {
  readonly toggle: () => void;
  readonly retry: () => void;
  /** Has to reach the browser in the same gesture. */
  readonly open: (route: Params<'openPanel'>) => void;
}

/** The button « Gérer les expéditeurs de lettres recommandées » and the panel that it shows. */
export function accountsPanel(
  view: AccountsView,
  expanded: boolean,
  actions: AccountsActions,
): TemplateResult {
  return html`
    <button
      class="manage"
      type="button"
      aria-expanded=${expanded ? 'true' : 'false'}
      aria-controls="panel"
      @click=${onTrusted(actions.toggle)}
    >
      ${envelope()}<span>${t('page.manage')}</span>${chevron()}
    </button>
    <section id="panel" class="panel" aria-labelledby="title" ?hidden=${!expanded}>
      <h2 id="title">${t('page.title')}</h2>
      <div role="status">${statusLine(view)}</div>
      ${body(view, actions)}
    </section>
  `;
}

function statusLine(view: AccountsView) {
  if (view.kind === 'loading') return html`<p class="soft">${t('page.loading')}</p>`;
  if (view.kind === 'unreachable') return html`<p class="alert">${t('page.unreachable')}</p>`;
  if (view.credentials === 'missing') {
    return html`<p class="alert">${t('page.credentials_missing')}</p>`;
  }
  return view.rows.length === 0 ? html`<p class="soft">${t('page.empty')}</p>` : nothing;
}

function body(view: AccountsView, actions: AccountsActions) {
  if (view.kind === 'loading') return nothing;
  if (view.kind === 'unreachable') {
    return html`<div class="foot">
      <button type="button" @click=${onTrusted(actions.retry)}>${t('page.retry')}</button>
    </div>`;
  }
  const { rows, canAdd, credentials } = view;
  return html`
    ${
      rows.length === 0
        ? nothing
        : html`<ul class="rows">
            ${rows.map((row) => html`<li>${rowButton(row, actions)}</li>`)}
          </ul>`
    }
    ${credentials === 'missing' ? setUpFoot(actions) : addFoot(canAdd, rows.length === 0, actions)}
  `;
}

function rowButton(row: SenderRow, { open }: AccountsActions) {
  const show = onTrusted(() => open({ view: 'sender', id: row.id, task: null }));
  return html`<button class="row" type="button" @click=${show}>
    <span class="who">
      <span class="name">${senderName(row)}</span>
      ${row.name && row.email ? html`<span class="email">${row.email}</span>` : nothing}
    </span>
    <span class="state" data-tone=${tones[row.state]}>${stateWords(row)}</span>
    ${chevron()}
  </button>`;
}

const tones: Readonly<Record<SenderState, 'neutral' | 'done' | 'caution' | 'danger'>> = {
  draft: 'neutral',
  'access-requested': 'neutral',
  'account-created': 'neutral',
  ordering: 'neutral',
  'order-uncertain': 'caution',
  'letter-on-its-way': 'neutral',
  'letter-late': 'caution',
  'key-unproven': 'caution',
  identified: 'done',
  'identified-elsewhere': 'caution',
  'key-refused': 'danger',
};

function setUpFoot({ open }: AccountsActions) {
  return html`<div class="foot">
    <button class="primary" type="button" @click=${onTrusted(() => open({ view: 'list' }))}>
      ${t('page.set_up')}
    </button>
  </div>`;
}

function addFoot(canAdd: boolean, first: boolean, { open }: AccountsActions) {
  return html`<div class="foot">
    <button
      class=${first ? 'primary' : ''}
      type="button"
      ?disabled=${!canAdd}
      aria-describedby="advice"
      @click=${onTrusted(() => open({ view: 'new' }))}
    >
      ${t('page.add')}
    </button>
    <p id="advice" class="soft">${canAdd ? t('page.advice') : t('page.limit')}</p>
  </div>`;
}

function envelope() {
  return html`<svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
    <path d="M2 5.5h16v9.5H2z M2 5.5l8 6 8-6"></path>
  </svg>`;
}

function chevron() {
  return html`<svg class="chevron" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M6 3.5 10.5 8 6 12.5"></path>
  </svg>`;
}
