import { onChangeInPage } from '../on-change-in-page';
import type { PageContext } from '../page-context';
import { ChoiceWatch } from './choice-watch';
import { canBeTyped, isSameField } from './code-field';
import { CodePlace } from './code-place';
import { findCodeField } from './find-code-field';
import { findSenderControl } from './find-sender-control';
import { KnownSenders } from './known-senders';
import { LetterErrand } from './letter-errand';
import type { SenderControl } from './sender-control';

/** How often the seconds are counted down, the field read back and the sender compared, in ms. */
const TICK_MS = 1000;

/** The sender control of the page, watched for as long as the page keeps it. */
interface Watched {
  readonly control: SenderControl;
  readonly choices: ChoiceWatch;
  readonly life: AbortController;
}

/**
 * Knows where the sender is chosen and where the code goes in one document, however often the page makes
 * these anew; what is wanted there is the errand's.
 */
export class SendingPage {
  readonly #senders: KnownSenders;
  readonly #errand: LetterErrand;
  #watched: Watched | null = null;
  #place: CodePlace | null = null;
  #isResumed = false;

  constructor(readonly page: PageContext) {
    this.#senders = new KnownSenders(page);
    this.#errand = new LetterErrand(page, this.#senders, () => ({
      choice: this.#watched?.control.chosen() ?? null,
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
    this.#findSenders();
    this.#findPlace();
    if (!this.#watched) return;
    this.#watched.choices.look();
    this.#errand.settle();
  }

  get #isWholePicture(): boolean {
    return this.#watched?.control.parts.every(({ isConnected }) => isConnected) ?? false;
  }

  #findSenders(): void {
    if (this.#isWholePicture) return;
    this.#watched?.life.abort();
    const control = findSenderControl(document);
    this.#watched = control && this.#watch(control);
  }

  #watch(control: SenderControl): Watched {
    const choices = new ChoiceWatch(control, {
      sameSender: (one, other) => this.#senders.meansOne(one, other),
      changed: (byPerson) => this.#chosen(byPerson),
    });
    const life = new AbortController();
    choices.start(AbortSignal.any([this.page.signal, life.signal]));
    void this.#know();
    return { control, choices, life };
  }

  #findPlace(): void {
    const control = this.#watched?.control;
    if (this.#place?.isThere && control && canBeTyped(this.#place.field)) return;
    const field = control ? findCodeField(control) : null;
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

  #chosen(byPerson: boolean): void {
    this.#errand.end();
    if (byPerson && this.#watched?.control.chosen()) void this.#errand.begin();
  }

  /** Learns who the senders are, and whether an errand came along from the page before this one. */
  async #know(): Promise<void> {
    await this.#senders.load();
    const { control } = this.#watched ?? {};
    const isKnown = this.#senders.meantBy(control?.chosen() ?? null).length > 0;
    if (isKnown && !this.#isResumed) {
      this.#isResumed = true;
      await this.#errand.resume();
    }
    this.#errand.settle();
  }

  async #review(): Promise<void> {
    if (!this.#watched) return;
    await this.#senders.load(true);
    this.#errand.review();
  }

  #tick(): void {
    if (!this.#watched) return;
    if (this.#isWholePicture && this.#place?.isThere) {
      this.#watched.choices.look();
      this.#errand.settle();
    } else this.look();
    this.#place?.note.redraw();
  }
}
