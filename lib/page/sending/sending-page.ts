import { onChangeInPage } from '../on-change-in-page';
import type { PageContext } from '../page-context';
import { ChoiceWatch } from './choice-watch';
import { canBeTyped, isSameField } from './code-field';
import { CodePlace } from './code-place';
import { findCodeField } from './find-code-field';
import { findSenderControls } from './find-sender-control';
import { KnownSenders } from './known-senders';
import { LetterErrand } from './letter-errand';
import { SenderControls, type Watched } from './sender-controls';

/** How often the seconds are counted down, the field read back and the sender compared, in ms. */
const TICK_MS = 1000;

/**
 * Knows where senders are chosen and where the code goes in one document, however often the page makes
 * these anew; what is wanted there is the errand's.
 */
export class SendingPage {
  readonly #senders: KnownSenders;
  readonly #errand: LetterErrand;
  readonly #controls: SenderControls;
  #place: CodePlace | null = null;
  /** The control that the place was looked for. */
  #placedFor: Watched | null = null;
  #isResumed = false;

  constructor(readonly page: PageContext) {
    this.#senders = new KnownSenders(page);
    this.#controls = new SenderControls(this.#senders, (control, signal) => {
      const watched = new ChoiceWatch(control, {
        sameSender: (one, other) => this.#senders.meansOne(one, other),
        changed: (byPerson) => this.#chosen(watched, byPerson),
      });
      watched.start(AbortSignal.any([this.page.signal, signal]));
      void this.#know();
      return watched;
    });
    this.#errand = new LetterErrand(page, this.#senders, () => ({
      choice: this.#controls.active?.control.chosen() ?? null,
      place: this.#place,
    }));
  }

  start(): void {
    const { signal } = this.page;
    const wake = () => {
      if (!this.page.isOrphaned() && !document.hidden) this.#errand.settle();
    };
    document.addEventListener('visibilitychange', wake, { signal });
    onChangeInPage(() => void this.#review(), signal);
    const ticking = setInterval(() => this.#tick(), TICK_MS);
    signal.addEventListener('abort', () => clearInterval(ticking));
  }

  /** Looks where sender and code are on the page now, and goes on from there. */
  look(): void {
    if (this.page.signal.aborted) return;
    this.#controls.follow(findSenderControls(document));
    this.#findPlace();
    if (!this.#controls.active) return;
    this.#controls.look();
    this.#errand.settle();
  }

  #findPlace(): void {
    const { active } = this.#controls;
    const isSameControl = active === this.#placedFor;
    this.#placedFor = active;
    if (isSameControl && active && this.#place?.isThere && canBeTyped(this.#place.field)) return;
    const field = active ? findCodeField(active.control) : null;
    if (this.#place?.isThere && isSameField(field, this.#place.field)) return;
    this.#place?.leave();
    this.#place = field && this.#placeAt(field);
  }

  #placeAt(field: CodePlace['field']): CodePlace {
    return new CodePlace(field, this.page, {
      fill: (row) => void this.#errand.begin(row),
      typed: () => this.#errand.end(),
      left: () => this.#errand.moveOn(),
    });
  }

  #chosen(watched: ChoiceWatch, byPerson: boolean): void {
    const isOther = watched !== this.#controls.active?.choices;
    // Of several controls the one that a person uses is meant; what a script does with the others is nothing.
    const isMeant = byPerson && this.#controls.turnTo(watched);
    if (isOther && !isMeant) return;
    const choice = watched.control.chosen();
    if (byPerson) this.#errand.end();
    else this.#errand.follow(choice);
    if (isOther) this.#findPlace();
    if (byPerson && choice) void this.#errand.begin();
  }

  /** Learns who the senders are, and whether an errand came along from the page before this one. */
  async #know(): Promise<void> {
    await this.#senders.load();
    this.#controls.choose();
    this.#findPlace();
    if (this.#controls.catchUp()) return;
    const { control } = this.#controls.active ?? {};
    const isKnown = this.#senders.meantBy(control?.chosen() ?? null).length > 0;
    if (isKnown && !this.#isResumed) {
      this.#isResumed = true;
      await this.#errand.resume();
    }
    this.#findPlace();
    this.#errand.settle();
  }

  async #review(): Promise<void> {
    if (!this.#controls.active) return;
    await this.#senders.load(true);
    this.#errand.review();
  }

  #tick(): void {
    if (!this.#controls.active) return;
    if (this.#controls.isWhole && this.#place?.isThere) {
      this.#controls.look();
      this.#errand.settle();
    } else this.look();
    this.#place?.note.redraw();
  }
}
