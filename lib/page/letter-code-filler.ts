import { onChange } from '../messaging/changes';
import type { LetterCode, SenderRow } from '../messaging/views';
import { send } from '../messaging/send';
import type { Note } from './code-note';
import { CodeNoteHost } from './code-note-host';
import { HeldCode } from './held-code';
import type { LetterForm } from './letter-form';
import { matchingSender } from './matching-sender';
import type { PageContext } from './page-context';
import { placeholderOption } from './site-profiles';
import { plainText } from './plain-text';

/** How often the seconds are counted down and the list is looked at for silent changes, in ms. */
const TICK = 1000;

/**
 * Whether a person has just chosen in `list`, before their eyes: a script can have the browser send a
 * trusted `change` from something that it put inside the list, and click in a hidden tab.
 */
function isChoiceOf(event: Event, list: Element): boolean {
  if (!event.isTrusted || event.target !== list || document.hidden) return false;
  return navigator.userActivation.isActive;
}

/** Fills in the code of the sender that a person selects, and keeps it fresh until the form leaves. */
export class LetterCodeFiller {
  /** Codes go to one page load; this is its name. */
  readonly #holder = crypto.randomUUID();
  readonly #held: HeldCode;
  readonly #note: CodeNoteHost;
  #rows: readonly SenderRow[] = [];
  #reachable = true;
  #loaded: Promise<void> = Promise.resolve();
  #row: SenderRow | null = null;
  #chosen = '';
  /** Whether a person's own gesture asked for the code of what is selected now. */
  #wanted = false;
  #turn = 0;
  #due: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly form: LetterForm,
    readonly page: PageContext,
  ) {
    this.#held = new HeldCode(form.code);
    this.#note = new CodeNoteHost(form.code, page, () => void this.#choose(true));
  }

  start(): void {
    const { signal } = this.page;
    const { senders, code } = this.form;
    const changed = (event: Event) => void this.#choose(isChoiceOf(event, senders));
    senders.addEventListener('change', changed, { signal });
    code.addEventListener('input', (event) => event.isTrusted && this.#typed(), { signal });
    const wake = () => {
      if (!this.page.isOrphaned() && !document.hidden) this.#renewIfDue();
    };
    document.addEventListener('visibilitychange', wake, { signal });
    onChange(() => void this.#review(), signal);
    const ticking = setInterval(() => this.#tick(), TICK);
    signal.addEventListener('abort', () => {
      clearInterval(ticking);
      clearTimeout(this.#due);
    });
    this.#loaded = this.#load();
    void this.#choose(false);
  }

  async #load(): Promise<void> {
    try {
      this.#rows = (await send('listSenders')).rows;
      this.#reachable = true;
    } catch {
      this.page.isOrphaned();
      this.#reachable = false;
    }
  }

  /** The selection changed, by a person's gesture or (not `wanted`) by the page itself. */
  async #choose(wanted: boolean): Promise<void> {
    this.#held.withdraw();
    this.#wanted = wanted;
    this.#chosen = this.#selected();
    if (!this.#reachable) this.#loaded = this.#load();
    if (wanted && !this.#isPlaceholder()) this.#show({ kind: 'asking' });
    await this.#settle();
  }

  /** Something changed elsewhere: what could not be had before may be there now. */
  async #review(): Promise<void> {
    this.#loaded = this.#load();
    await this.#loaded;
    if (this.#note.shown !== 'filled' && this.#note.shown !== 'asking') await this.#settle();
  }

  async #settle(): Promise<void> {
    const turn = ++this.#turn;
    await this.#loaded;
    if (turn !== this.#turn || this.page.signal.aborted) return;
    const option = this.form.senders.selectedOptions[0];
    this.#row = option && !this.#isPlaceholder() ? matchingSender(option, this.#rows) : null;
    if (this.#row) {
      if (this.#wanted) await this.#ask(this.#row);
      else if (this.#note.shown !== 'not-ready') this.#show({ kind: 'offer', row: this.#row });
    } else if (this.#wanted && !this.#isPlaceholder()) {
      this.#show({ kind: this.#reachable ? 'unknown' : 'unreachable' });
    } else this.#show({ kind: 'none' });
  }

  async #ask(row: SenderRow): Promise<void> {
    const turn = ++this.#turn;
    let code: LetterCode;
    try {
      code = await send('getLetterCode', { id: row.id, holder: this.#holder });
    } catch {
      if (turn === this.#turn && !this.page.isOrphaned()) this.#show({ kind: 'unreachable' });
      return;
    }
    if (turn !== this.#turn || this.page.signal.aborted) return;
    if (this.#chosen !== this.#selected()) await this.#choose(false);
    else this.#take(code, row);
  }

  #take(code: LetterCode, row: SenderRow): void {
    if (code.kind === 'code') {
      if (!this.#held.put(code.digits)) {
        this.#typed();
        return;
      }
      this.#show({ kind: 'filled', row, until: code.expiresAt });
      this.#renewAt(code.expiresAt);
      return;
    }
    this.#held.withdraw();
    if (code.kind === 'wait') {
      this.#show({ kind: 'waiting', row, until: code.until });
      this.#renewAt(code.until);
    } else this.#show({ kind: code.kind === 'locked' ? 'locked' : 'not-ready', row });
  }

  /** The person typed, or the page put, something of their own: it stays. */
  #typed(): void {
    this.#turn += 1;
    this.#wanted = false;
    clearTimeout(this.#due);
    this.#held.start();
    if (this.#row && this.#note.shown !== 'not-ready')
      this.#show({ kind: 'offer', row: this.#row });
  }

  #renewAt(instant: number): void {
    clearTimeout(this.#due);
    // A moment more, lest the old code be handed out once again; never a busy loop.
    this.#due = setTimeout(() => this.#renewIfDue(), Math.max(250, instant - Date.now() + 20));
  }

  /** A hidden tab waits until it is looked at: its letter isn't being sent. */
  #renewIfDue(): void {
    const { current } = this.#note;
    const isTimed = current.kind === 'filled' || current.kind === 'waiting';
    if (!isTimed || current.until > Date.now() || document.hidden || !this.#wanted) return;
    if (current.kind === 'filled' && !this.#held.isThere()) this.#typed();
    else void this.#ask(current.row);
  }

  #tick(): void {
    if (this.#chosen !== this.#selected()) void this.#choose(false);
    else {
      if (this.#note.shown === 'filled') this.#held.restore();
      this.#note.redraw();
    }
  }

  #show(note: Note): void {
    this.#note.show(note);
  }

  #selected(): string {
    const option = this.form.senders.selectedOptions[0];
    return option ? `${option.value}\n${option.text}` : '';
  }

  #isPlaceholder(): boolean {
    return placeholderOption.test(plainText(this.form.senders.selectedOptions[0]?.text));
  }
}
