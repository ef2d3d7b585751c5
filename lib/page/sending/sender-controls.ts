import type { Choice } from './choice';
import type { ChoiceWatch } from './choice-watch';
import type { KnownSenders } from './known-senders';
import type { SenderControl } from './sender-control';

/** So many of a control's people are compared with those known here. */
const COMPARED = 300;

/** A sender control of the page, watched for as long as the page keeps it. */
export interface Watched {
  readonly control: SenderControl;
  readonly choices: ChoiceWatch;
  readonly life: AbortController;
}

/**
 * The sender controls of a page, one of which is meant: the one that a person used, else the one that offers
 * somebody known here (a page may have a list of agencies before the one of people), else the first.
 */
export class SenderControls {
  #watched: readonly Watched[] = [];
  #active: Watched | null = null;
  /** Whether a person has used the one that is meant. */
  #isUsed = false;

  constructor(
    readonly senders: KnownSenders,
    readonly watch: (control: SenderControl, signal: AbortSignal) => ChoiceWatch,
  ) {}

  get active(): Watched | null {
    return this.#active;
  }

  get isWhole(): boolean {
    return this.#watched.every(({ control }) => isThere(control));
  }

  look(): void {
    for (const { choices } of this.#watched) choices.look();
  }

  /** Heeds what a person chose before the controls were watched. @returns whether they did */
  catchUp(): boolean {
    return this.#watched.some(({ choices }) => choices.catchUp());
  }

  /** Goes by the controls that the page has now: those it has kept are watched on. */
  follow(controls: readonly SenderControl[]): void {
    const at = this.#active ? this.#watched.indexOf(this.#active) : -1;
    const before = this.#watched;
    const kept = before.filter(({ control }) => isThere(control));
    this.#watched = controls.map(
      (control) => kept.find((one) => isSame(one.control, control)) ?? this.#begin(control),
    );
    for (const one of before) if (!this.#watched.includes(one)) one.life.abort();
    if (this.#active && this.#watched.includes(this.#active)) return;
    // Made anew by the page, it stands where it stood.
    const isSameRow = this.#isUsed && this.#watched.length === before.length;
    this.#isUsed = isSameRow;
    this.#active = (isSameRow ? this.#watched[at] : this.#likeliest()) ?? null;
  }

  /** Chooses the one that is meant anew, now that it is known who the senders are. */
  choose(): void {
    if (!this.#isUsed) this.#active = this.#likeliest();
  }

  /** A person uses one: whether it is that one which is meant from now on. */
  turnTo(choices: ChoiceWatch): boolean {
    this.#isUsed ||= choices === this.#active?.choices;
    if (choices === this.#active?.choices) return true;
    const next = this.#watched.find((one) => one.choices === choices);
    const chosen = next?.control.chosen();
    const now = this.#active?.control.chosen();
    // A widget and the list that it hides change together.
    const isSameGesture = !!chosen && !!now && this.senders.meansOne(chosen, now);
    if (!next || !chosen || !this.#isKnown(chosen)) return false;
    if (isSameGesture && next.control.form === this.#active?.control.form) return false;
    this.#active = next;
    this.#isUsed = true;
    return true;
  }

  #begin(control: SenderControl): Watched {
    const life = new AbortController();
    return { control, choices: this.watch(control, life.signal), life };
  }

  #likeliest(): Watched | null {
    const knows = ({ control }: Watched) =>
      this.#isKnown(control.chosen()) ||
      control
        .offered()
        .slice(0, COMPARED)
        .some((one) => this.#isKnown(one));
    if (this.#watched.length < 2) return this.#watched[0] ?? null;
    return this.#watched.find(knows) ?? this.#watched[0] ?? null;
  }

  #isKnown(choice: Choice | null): boolean {
    return this.senders.meantBy(choice).length > 0;
  }
}

const isThere = ({ parts }: SenderControl) => parts.every(({ isConnected }) => isConnected);

function isSame(one: SenderControl, other: SenderControl): boolean {
  return one.kind === other.kind && one.parts[0] === other.parts[0];
}
