import { takeEarlyChoice } from '../early-choice';
import { plainText } from '../plain-text';
import { choiceKey, choiceOf, type Choice } from './choice';
import { isInSight, isRendered } from './in-sight';
import type { SenderControl } from './sender-control';

/** A page's own list shows what was chosen from it by then, in ms. */
const SHOWN_WITHIN_MS = 1500;

/** A longer text is no item of a list, in characters. */
const LONGEST_ITEM = 200;

/** How the widely used lists mark the item that the keyboard is on. */
const MARKED_ITEM =
  '[role=option][aria-selected=true],[class*=--highlighted],.highlighted,.ui-state-active,.ui-state-focus,[class*=option][class*=focus]';

/** What a person pointed at, or the keyboard was on, when they last acted. */
interface Gesture {
  readonly at: number;
  readonly item: Choice | null;
}

export interface ChoiceActs {
  /** Whether both name the same one sender that this computer knows. */
  readonly sameSender: (one: Choice, other: Choice) => boolean;
  /** The choice has changed; `byPerson`: before their eyes and by their own hand. */
  readonly changed: (byPerson: boolean) => void;
}

/**
 * Tells a person's choice from a script's. A list of the browser says it by a trusted `change` of its own,
 * while the person is acting, and for what stood in that place before: the page runs first and could swap
 * what was picked. A list of the page says nothing, so what was pressed must name the sender shown after.
 */
export class ChoiceWatch {
  #key: string;
  /** What stood in each of its places when it was last looked at. */
  #offered: readonly string[];
  /** What a person's own gesture named, while what shows it is still covered, as by the list that closes. */
  #coveredKey = '';
  #gesture: Gesture | null = null;
  /** What a person last clicked: a script that clicks a radio button has the browser say `change`, too. */
  #clicked: EventTarget | null = null;

  constructor(
    readonly control: SenderControl,
    readonly acts: ChoiceActs,
  ) {
    this.#key = choiceKey(control.chosen());
    this.#offered = keysOf(control);
  }

  start(signal: AbortSignal): void {
    const view = this.control.shown.ownerDocument.defaultView;
    const options = { capture: true, signal };
    view?.addEventListener('change', (event) => this.#changed(event), options);
    for (const type of ['pointerdown', 'click', 'keydown', 'input'] as const)
      view?.addEventListener(type, (event) => this.#acted(event), options);
  }

  /** Heeds what the person chose before this watch began. @returns whether they did */
  catchUp(): boolean {
    const isEarly =
      this.control.kind === 'native' &&
      takeEarlyChoice(this.control.parts) &&
      isInSight(this.control.shown);
    if (isEarly) this.acts.changed(true);
    return isEarly;
  }

  /** Looks whether something else is chosen now. */
  look(): void {
    const chosen = this.control.chosen();
    this.#offered = keysOf(this.control);
    const key = choiceKey(chosen);
    if (key !== this.#key) {
      this.#key = key;
      const isNamed = chosen !== null && this.#isNamed(chosen);
      const isSeen = isNamed && isInSight(this.control.shown);
      this.#coveredKey = isNamed && !isSeen ? key : '';
      this.acts.changed(isSeen);
    } else if (chosen && key === this.#coveredKey) this.#lookUnderCover(chosen);
  }

  /** What covered the choice may be gone by now; after a while it is nobody's gesture any more. */
  #lookUnderCover(chosen: Choice): void {
    const isNamed = this.#isNamed(chosen);
    const isSeen = isNamed && isInSight(this.control.shown);
    if (!isNamed || isSeen) this.#coveredKey = '';
    if (isSeen) this.acts.changed(true);
  }

  #changed(event: Event): void {
    const target = event.target as HTMLElement;
    if (!this.control.parts.includes(target)) return;
    if (this.control.kind !== 'native') return;
    const chosen = this.control.chosen();
    const key = choiceKey(chosen);
    const wasThere = this.#offered[placeOf(target, this.control.parts)] === key;
    const byPerson = event.isTrusted && wasThere && this.#isOwnAct(target, chosen);
    this.#key = key;
    this.#offered = keysOf(this.control);
    this.acts.changed(byPerson);
  }

  #isOwnAct(target: HTMLElement, chosen: Choice | null): boolean {
    const isDirect = target.localName === 'select' || target === this.#clicked;
    if (!isDirect) return chosen !== null && this.#isNamed(chosen) && isInSight(this.control.shown);
    return navigator.userActivation.isActive && isInSight(this.control.shown);
  }

  #acted(event: Event): void {
    if (!event.isTrusted) return;
    if (event.type === 'click') this.#clicked = event.target;
    const now = Date.now();
    // A click ends what its own press began: by then the page may have redrawn what was pressed.
    const begun =
      this.#gesture && now - this.#gesture.at < SHOWN_WITHIN_MS ? this.#gesture.item : null;
    const item =
      event.type === 'keydown' ? this.#itemOfKey(event) : itemUnder(event, this.control.parts);
    this.#gesture = { at: now, item: event.type === 'click' ? (begun ?? item) : item };
    setTimeout(() => this.look());
  }

  /** Whether what was pressed last names who is chosen now. */
  #isNamed(chosen: Choice): boolean {
    const { item, at } = this.#gesture ?? { item: null, at: 0 };
    if (!item || Date.now() - at > SHOWN_WITHIN_MS || !navigator.userActivation.isActive)
      return false;
    return this.acts.sameSender(item, chosen);
  }

  /** The item that the keyboard is on, in a list that the focus is in or that its element owns. */
  #itemOfKey({ target }: Event): Choice | null {
    const focused = target as HTMLElement;
    const id = focused.getAttribute('aria-activedescendant');
    const page = focused.ownerDocument;
    const named = id ? page.getElementById(id) : null;
    const active = named ?? page.querySelector<HTMLElement>(MARKED_ITEM);
    return active && isPressable(active) ? itemOf(active) : null;
  }
}

function keysOf(control: SenderControl): readonly string[] {
  return control.offered().map(choiceKey);
}

/** Which of the choices on offer a list of the browser, or a radio button, stands at. */
function placeOf(target: HTMLElement, parts: readonly HTMLElement[]): number {
  return target.localName === 'select'
    ? (target as HTMLSelectElement).selectedIndex
    : parts.indexOf(target);
}

/** What was typed into a field, or the item of a list that was pressed: one of `parts`, where there are several. */
function itemUnder({ type, target }: Event, parts: readonly HTMLElement[]): Choice | null {
  const element = target as HTMLElement;
  if (type === 'input') return choiceOf([(element as HTMLInputElement).value]);
  const part = parts.length > 1 ? parts.find((one) => one.contains(element)) : null;
  const item = part ?? element.closest<HTMLElement>('[role=option],li,tr,option,label') ?? element;
  const isItem = item.textContent.length <= LONGEST_ITEM;
  return isPressable(element) ? itemOf(isItem ? item : element) : null;
}

/** Not transparent: what is pressed there is what is read there. */
function isPressable(element: Element): boolean {
  return isRendered(element) && element.checkVisibility({ opacityProperty: true });
}

function itemOf(item: HTMLElement): Choice | null {
  const text = item.textContent;
  if (text.length > LONGEST_ITEM || plainText(text) === '') return null;
  const parts = Array.from(item.children, ({ textContent }) => textContent);
  return choiceOf([text, ...parts, ...Object.values(item.dataset).map((value) => value ?? '')]);
}
