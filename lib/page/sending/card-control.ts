import { currentMark } from '../site-profiles';
import { choiceOf, dataOf, type Choice } from './choice';
import type { SenderControl } from './sender-control';

/** A longer text is no person's card, in characters. */
const LONGEST = 200;

const MARKED = '[aria-checked=true],[aria-selected=true],[aria-pressed=true]';

/** People drawn side by side, one of whom is lit once chosen: cards, buttons, ARIA radio buttons. */
export function cardControl(cards: readonly HTMLElement[]): SenderControl | null {
  const [first] = cards;
  const box = first?.parentElement;
  if (!first || !box) return null;
  return {
    kind: 'widget',
    parts: cards,
    get shown() {
      return litOf(cards) ?? box;
    },
    form: first.closest('form'),
    chosen: () => cardChoice(litOf(cards)),
    offered: () => cards.map(cardChoice),
  };
}

/** The cards in a box: two and more elements that are alike, and nothing else. */
export function cardsIn(box: Element): HTMLElement[] {
  const cards = [...box.querySelectorAll<HTMLElement>(':scope > *')];
  const kinds = new Set(
    cards.map(({ localName, classList }) => `${localName} ${classList[0] ?? ''}`),
  );
  const areCards = cards.length > 1 && kinds.size === 1 && cards.every(isCard);
  return areCards ? cards : [];
}

function isCard(card: HTMLElement): boolean {
  const text = card.textContent.trim();
  const holds = 'input:not([type=hidden]),select,textarea,td,th';
  return (
    text !== '' && text.length <= LONGEST && !card.querySelector(holds) && !card.matches('td,th,tr')
  );
}

/** The one that is lit; none, where none or several are. */
function litOf(cards: readonly HTMLElement[]): HTMLElement | null {
  const lit = cards.filter(
    (card) => card.matches(MARKED) || currentMark.test(card.getAttribute('class') ?? ''),
  );
  return lit.length === 1 ? (lit[0] ?? null) : null;
}

function cardChoice(card: HTMLElement | null): Choice | null {
  if (!card) return null;
  const data = dataOf(card);
  const parts = Array.from(card.querySelectorAll('*'), ({ textContent }) => textContent);
  return choiceOf([card.textContent, ...parts, ...data.values], data.ar24Ids);
}
