import { h, type ComponentChild } from 'preact';
import { t } from '../i18n';
import type { Params } from '../messaging/protocol';
import type { SenderRow } from '../messaging/views';
import { onTrusted } from './on-trusted';
import { senderName } from '../sender-name';
import { stateWords } from '../state-words';

/** What is said beside the code field. Instants in epoch milliseconds. */
export type Note =
  | { readonly kind: 'none' | 'asking' | 'unknown' | 'unreachable' }
  | { readonly kind: 'offer' | 'locked' | 'not-ready' | 'refused'; readonly row: SenderRow }
  /** Several senders bear the name that is chosen. */
  | { readonly kind: 'which'; readonly rows: readonly SenderRow[] }
  | { readonly kind: 'filled' | 'waiting'; readonly row: SenderRow; readonly until: number };

export interface NoteActions {
  /** Of this sender, where several may be meant. */
  readonly fill: (row?: SenderRow) => void;
  /** Has to reach the browser in the same gesture. */
  readonly open: (route: Params<'openPanel'>) => void;
}

/** For whom the code is and how long it holds; else what is missing and the button that helps. */
export function codeNote(note: Note, now: number, actions: NoteActions): ComponentChild {
  return h('div', { class: 'note', 'data-kind': note.kind, hidden: note.kind === 'none' }, [
    h('p', { role: 'status' }, [sentence(note), seconds(note, now)]),
    button(note, actions),
  ]);
}

function sentence(note: Note) {
  switch (note.kind) {
    case 'none':
      return null;
    case 'asking':
      return t('page.code.asking');
    case 'unknown':
      return t('page.code.unknown');
    case 'unreachable':
      return t('page.unreachable');
    case 'which':
      return t('page.code.which');
    case 'not-ready':
      return t('page.code.not_ready', { name: senderName(note.row), state: stateWords(note.row) });
    default:
      return t(`page.code.${note.kind}`, { name: senderName(note.row) });
  }
}

/** Hidden from screen readers, which would otherwise count the seconds aloud. */
function seconds(note: Note, now: number) {
  if (note.kind !== 'filled' && note.kind !== 'waiting') return null;
  const left = { seconds: Math.max(1, Math.ceil((note.until - now) / 1000)) };
  const words =
    note.kind === 'filled' ? t('page.code.seconds_left', left) : t('page.code.seconds_until', left);
  return h('span', { 'aria-hidden': 'true' }, words);
}

function button(note: Note, { fill, open }: NoteActions) {
  const act = (words: string, action: () => void) =>
    h('button', { type: 'button', onClick: onTrusted(action) }, words);
  switch (note.kind) {
    case 'offer':
    case 'refused':
      return act(t('page.code.fill'), () => fill());
    case 'which':
      return note.rows.map((row) => act(row.email ?? senderName(row), () => fill(row)));
    case 'unreachable':
      return act(t('page.retry'), () => fill());
    case 'unknown':
      return act(t('page.code.manage'), () => open({ view: 'list' }));
    case 'locked':
      return act(t('page.code.unlock'), () =>
        open({ view: 'sender', id: note.row.id, task: 'unlock' }),
      );
    case 'not-ready':
      return act(t('page.code.open'), () => open({ view: 'sender', id: note.row.id, task: null }));
    default:
      return null;
  }
}
