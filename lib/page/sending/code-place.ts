import type { SenderRow } from '../../messaging/views';
import { CodeNoteHost } from '../code-note-host';
import type { PageContext } from '../page-context';
import type { CodeField } from './code-field';
import { CodeFieldContent } from './code-field-content';
import { isInSight } from './in-sight';

/** What a person does where the code stands, by their own hand. */
export interface PlaceActs {
  /** Asks for the code, of this one where several may be meant. */
  readonly fill: (row?: SenderRow) => void;
  /** Typed something of their own. */
  readonly typed: () => void;
  /** Went on, as by sending the letter. */
  readonly left: () => void;
}

const LEADS_ON =
  'button,a,[role=button],[onclick],input:is([type=submit],[type=button],[type=image])';

/** A code field of the page with its note, for as long as the page keeps it. */
export class CodePlace {
  readonly held: CodeFieldContent;
  readonly note: CodeNoteHost;
  readonly #life = new AbortController();

  constructor(
    readonly field: CodeField,
    page: PageContext,
    acts: PlaceActs,
  ) {
    const signal = AbortSignal.any([page.signal, this.#life.signal]);
    this.held = new CodeFieldContent(field);
    const fill = (row?: SenderRow) => {
      // A page can lay its own button under a note that nobody sees.
      if (isInSight(this.note.element)) acts.fill(row);
    };
    this.note = new CodeNoteHost(field.boxes.at(-1) ?? field.boxes[0], { ...page, signal }, fill);
    for (const box of field.boxes)
      box.addEventListener('input', ({ isTrusted }) => isTrusted && acts.typed(), { signal });
    const view = field.boxes[0].ownerDocument.defaultView;
    view?.addEventListener('pagehide', () => this.held.erase(), { signal });
    const left = (event: Event) => event.isTrusted && leadsOn(event) && acts.left();
    for (const type of ['click', 'keydown'])
      view?.addEventListener(type, left, { capture: true, signal });
  }

  get isThere(): boolean {
    return this.field.boxes.every(({ isConnected }) => isConnected);
  }

  leave(): void {
    this.#life.abort();
  }
}

/** A click on something that acts, or Enter in a field: either sends a letter. */
function leadsOn(event: Event): boolean {
  const target = event.target as Element;
  if (event instanceof KeyboardEvent) return event.key === 'Enter' && target.localName === 'input';
  return target.localName !== 'lre-code-note' && target.closest(LEADS_ON) !== null;
}
