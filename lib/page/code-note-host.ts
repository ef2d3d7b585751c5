import { render } from 'preact';
import { t } from '../i18n';
import type { Params } from '../messaging/protocol';
import { send } from '../messaging/send';
import { codeNote, type Note, type NoteActions } from './code-note';
import css from './code-note.css?inline';
import { lineEnd } from './line-end';
import { mountingPoint } from './mounting-point';
import type { PageContext } from './page-context';
import { reloadNotice } from './reload-notice';
import { createShadowHost, matchTheme, type ShadowHost } from './shadow-host';

/** Keeps the note beside the code field, and its buttons working, for as long as the context lives. */
export class CodeNoteHost {
  #note: Note = { kind: 'none' };
  readonly #host: ShadowHost;
  // Worded now: an orphaned script can no longer look its words up.
  readonly #reloadWords = t('page.reload');

  constructor(
    readonly field: HTMLInputElement,
    readonly page: PageContext,
    readonly fill: NoteActions['fill'],
  ) {
    this.#host = createShadowHost(field.ownerDocument, 'lre-code-note', css);
    const point = mountingPoint(field);
    lineEnd(point).after(this.#host.element);
    matchTheme(this.#host);
    page.signal.addEventListener('abort', () => {
      if (page.isOrphaned()) render(reloadNotice(this.#reloadWords), this.#host.root);
      else this.#host.element.remove();
    });
  }

  get element(): HTMLElement {
    return this.#host.element;
  }

  get current(): Note {
    return this.#note;
  }

  get shown(): Note['kind'] {
    return this.#note.kind;
  }

  show(note: Note): void {
    if (this.page.signal.aborted) return;
    this.#note = note;
    this.redraw();
  }

  /** Counts the seconds down. */
  redraw(): void {
    if (this.page.signal.aborted) return;
    const open = (route: Params<'openPanel'>) => {
      send('openPanel', route).catch(() => {
        if (!this.page.isOrphaned()) this.show({ kind: 'unreachable' });
      });
    };
    render(codeNote(this.#note, Date.now(), { fill: this.fill, open }), this.#host.root);
  }
}
