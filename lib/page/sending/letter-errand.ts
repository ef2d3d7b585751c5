import { send } from '../../messaging/send';
import type { SenderRow } from '../../messaging/views';
import type { Note } from '../code-note';
import type { PageContext } from '../page-context';
import { advance } from './advance';
import type { Choice } from './choice';
import type { CodePlace } from './code-place';
import { beginErrand, dueAt, mayAsk, mayFollow, withAnswer, type Errand } from './errand';
import type { KnownSenders } from './known-senders';
import { noteOf } from './note-of';

/** What the page shows at this moment. */
export interface Scene {
  /** Whom its sender control stands at; null: nobody, or the page has no such control just now. */
  readonly choice: Choice | null;
  readonly place: CodePlace | null;
}

/** The shortest time between two codes asked for, in ms: never a busy loop. */
const SHORTEST_WAIT_MS = 250;

/**
 * Carries out the errand of a page, one at a time: has its code made once a field is there, fills it in
 * wherever the page wants it, renews it. {@link settle} may be called at any time and looks anew.
 */
export class LetterErrand {
  /** Codes go to one page load, and to the one that it reloads itself into; this is its name. */
  #holder: string = crypto.randomUUID();
  #errand: Errand | null = null;
  /** Whether a person's own gesture chose what is chosen now. */
  #wanted = false;
  #turn = 0;
  #due: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly page: PageContext,
    readonly senders: KnownSenders,
    readonly scene: () => Scene,
  ) {
    page.signal.addEventListener('abort', () => clearTimeout(this.#due));
  }

  /** A person wants the code: of the sender that is chosen, or of this one of several. */
  async begin(row?: SenderRow): Promise<void> {
    const turn = ++this.#turn;
    const { place } = this.scene();
    this.#errand = null;
    this.#wanted = true;
    place?.held.start();
    place?.note.show({ kind: 'asking' });
    await this.senders.load();
    if (turn !== this.#turn || this.page.signal.aborted) return;
    const meant = this.senders.meantBy(this.scene().choice);
    const wanted = row ? meant.find(({ id }) => id === row.id) : meant.length === 1 && meant[0];
    if (wanted) {
      // Before its code: to the background this is the person's gesture.
      await this.#keep({ id: wanted.id, holder: this.#holder });
      if (turn !== this.#turn) return;
      this.#errand = beginErrand(wanted, Date.now());
    }
    this.settle();
  }

  /** Goes on with an errand of the page before this one, which reloaded itself. */
  async resume(): Promise<void> {
    const turn = this.#turn;
    const kept = await send('resumeErrand').catch(() => null);
    const row = kept && this.senders.byId(kept.id);
    if (!row || turn !== this.#turn || this.page.signal.aborted) return;
    this.#holder = kept.holder;
    this.#errand = beginErrand(row, kept.wantedAt);
    this.settle();
  }

  /** The letter may have been sent: its code is neither for another field nor for another page. */
  moveOn(): void {
    if (!this.#errand || this.#errand.filledAt === null || this.#errand.movedOn) return;
    this.#errand = { ...this.#errand, movedOn: true };
    void this.#keep(null);
  }

  /** The page chooses by itself: nobody, while it writes its list anew; the same; or somebody else. */
  follow(choice: Choice | null): void {
    const row = this.#errand?.row;
    const isSame = row && this.senders.meantBy(choice).some(({ id }) => id === row.id);
    if (!choice || isSame) this.settle();
    else this.end();
  }

  /** What was chosen is no longer wanted, or the field has something else. */
  end(): void {
    this.#drop();
    this.settle();
  }

  /** Something changed elsewhere: what could not be had before may be there now. */
  review(): void {
    const kind = this.#errand?.state.kind;
    const isMissing = kind === 'locked' || kind === 'not-ready' || kind === 'unreachable';
    if (isMissing && this.#errand && mayAsk(this.#errand, Date.now())) void this.#ask(this.#errand);
    this.settle();
  }

  /** Goes on from what the page shows now. */
  settle(): void {
    if (this.page.signal.aborted) return;
    const { choice, place } = this.scene();
    const meant = this.senders.meantBy(choice);
    const errand = this.#errand;
    if (errand && !meant.some(({ id }) => id === errand.row.id)) this.#pause(errand, choice);
    else if (errand && place) this.#goOn(advance(errand, place, Date.now()), errand);
    this.#arm();
    const isReachable = this.senders.isReachable;
    const said = { errand: this.#errand, choice, meant, isReachable, isWanted: this.#wanted };
    if (place) this.#say(noteOf(said, place.held), place);
  }

  /** Somebody else is chosen; or nobody, as when the page is just writing its list anew. */
  #pause(errand: Errand, choice: Choice | null): void {
    this.scene().place?.held.withdraw();
    if (choice || !mayFollow(errand, Date.now())) this.#drop();
  }

  #goOn(next: Errand | 'ask' | 'end', errand: Errand): void {
    if (next === 'end') this.#drop();
    else if (next === 'ask') void this.#ask(errand);
    else this.#errand = next;
  }

  async #ask(errand: Errand): Promise<void> {
    const turn = ++this.#turn;
    const { id } = errand.row;
    this.#errand = { ...errand, state: { kind: 'asking' } };
    const code = await send('getLetterCode', { id, holder: this.#holder }).catch(() => null);
    const now = this.#errand as Errand | null;
    if (turn !== this.#turn || this.page.signal.aborted || !now) return;
    if (!code && this.page.isOrphaned()) return;
    if (code?.kind === 'gesture-needed') {
      this.end();
      return;
    }
    this.#errand = code ? withAnswer(now, code) : { ...now, state: { kind: 'unreachable' } };
    this.settle();
  }

  /** The background keeps it for the page that this one may reload itself into. */
  async #keep(errand: { readonly id: string; readonly holder: string } | null): Promise<void> {
    await send('saveErrand', { errand }).catch(() => void this.page.isOrphaned());
  }

  #drop(): void {
    this.#turn += 1;
    this.#wanted = false;
    this.#errand = null;
    this.scene().place?.held.withdraw();
  }

  #arm(): void {
    clearTimeout(this.#due);
    const due = this.#errand && dueAt(this.#errand);
    if (!due) return;
    // A moment more, lest the old code be handed out once again.
    const wait = Math.max(SHORTEST_WAIT_MS, due - Date.now() + 20);
    this.#due = setTimeout(() => this.settle(), wait);
  }

  /** A code that is being renewed is still said to be there: nobody has to read « Préparation ». */
  #say(note: Note, { note: host }: CodePlace): void {
    const isRenewed = note.kind === 'asking' && host.shown === 'filled' && this.#errand?.codes;
    if (isRenewed) return;
    host.show(note);
  }
}
