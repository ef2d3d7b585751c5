import { h, type ComponentChild } from 'preact';
import { toneOf } from '../domain/state-tone';
import { t } from '../i18n';
import type { Params } from '../messaging/protocol';
import type { SenderRow } from '../messaging/views';
import { onTrusted } from './on-trusted';
import { senderName } from '../sender-name';
import { stateWords } from '../state-words';

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

/** How the panel stands in the page. */
export interface AccountsLook {
  readonly expanded: boolean;
  /** Whether the page has a button of its own by these words: ours then says what it adds. */
  readonly joined: boolean;
}

/** The button « Gérer les expéditeurs de lettres recommandées » and the panel that it shows. */
export function accountsPanel(
  view: AccountsView,
  { expanded, joined }: AccountsLook,
  actions: AccountsActions,
): ComponentChild[] {
  const words = joined ? t('page.manage_here') : t('page.manage');
  return [
    button(
      { class: 'manage', 'aria-expanded': expanded, 'aria-controls': 'panel' },
      actions.toggle,
      [envelope(), h('span', null, words), chevron()],
    ),
    h('section', { id: 'panel', class: 'panel', 'aria-labelledby': 'title', hidden: !expanded }, [
      h('h2', { id: 'title' }, t('page.title')),
      h('div', { role: 'status' }, statusLine(view)),
      ...body(view, actions),
    ]),
  ];
}

function button(props: object, act: () => void, children: ComponentChild) {
  return h('button', { type: 'button', ...props, onClick: onTrusted(act) }, children);
}

function statusLine(view: AccountsView) {
  if (view.kind === 'loading') return soft(t('page.loading'));
  if (view.kind === 'unreachable') return alert(t('page.unreachable'));
  if (view.credentials === 'missing') return alert(t('page.credentials_missing'));
  return view.rows.length === 0 ? soft(t('page.empty')) : null;
}

const soft = (words: string) => h('p', { class: 'soft' }, words);
const alert = (words: string) => h('p', { class: 'alert' }, words);
const foot = (...children: ComponentChild[]) => h('div', { class: 'foot' }, children);

function body(view: AccountsView, actions: AccountsActions): ComponentChild[] {
  if (view.kind === 'loading') return [];
  if (view.kind === 'unreachable') return [foot(button({}, actions.retry, t('page.retry')))];
  const { rows, canAdd, credentials } = view;
  const items = rows.map((row) => h('li', { key: row.id }, rowButton(row, actions)));
  return [
    rows.length > 0 && h('ul', { class: 'rows' }, items),
    credentials === 'missing' ? setUpFoot(actions) : addFoot(canAdd, rows.length === 0, actions),
  ];
}

function rowButton(row: SenderRow, { open }: AccountsActions) {
  return button({ class: 'row' }, () => open({ view: 'sender', id: row.id, task: null }), [
    h('span', { class: 'who' }, [
      h('span', { class: 'name' }, senderName(row)),
      row.name && row.email && h('span', { class: 'email' }, row.email),
    ]),
    h('span', { class: 'state', 'data-tone': toneOf(row.state) }, stateWords(row)),
    chevron(),
  ]);
}

function setUpFoot({ open }: AccountsActions) {
  return foot(button({ class: 'primary' }, () => open({ view: 'list' }), t('page.set_up')));
}

function addFoot(canAdd: boolean, first: boolean, { open }: AccountsActions) {
  // At the limit it stays within reach of the keyboard, so that its reason is heard.
  const props = {
    class: first ? 'primary' : '',
    'aria-disabled': !canAdd,
    'aria-describedby': 'advice',
  };
  const add = () => canAdd && open({ view: 'new' });
  return foot(
    button(props, add, t('page.add')),
    h('p', { id: 'advice', class: 'soft' }, canAdd ? t('page.advice') : t('page.limit')),
  );
}

function envelope() {
  return drawing('M2 5.5h16v9.5H2z M2 5.5l8 6 8-6', 20);
}

function chevron() {
  return drawing('M6 3.5 10.5 8 6 12.5', 16, 'chevron');
}

function drawing(d: string, size: number, name = '') {
  const box = { width: size, height: size, viewBox: `0 0 ${size} ${size}` };
  return h('svg', { ...box, class: name, 'aria-hidden': 'true' }, h('path', { d }));
}
