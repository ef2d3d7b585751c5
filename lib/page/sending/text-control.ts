import { cardControl, cardsIn } from './card-control';
import { choiceOf } from './choice';
import type { SenderControl } from './sender-control';
import { senderHeadings } from './sender-places';

/** A longer text is no name, in characters. */
const LONGEST = 160;

/** « Expéditeur : DURAND Camille »: the one sender of an agency, written as text; or several, as cards. */
export function textControl(page: Document): SenderControl | null {
  for (const heading of senderHeadings(page)) {
    const shown = heading.parentElement;
    if (!shown) continue;
    const cards = cardControl(cardsAfter(shown));
    if (cards) return cards;
    const read = () => afterHeading(heading);
    if (read() !== '') return control(shown, read);
  }
  return null;
}

function control(shown: HTMLElement, read: () => string): SenderControl {
  return {
    kind: 'text',
    parts: [shown],
    shown,
    form: shown.closest('form'),
    chosen: () => choiceOf([read()]),
    offered: () => [],
  };
}

/** People drawn in the next box: whoever comes first is not the one meant. */
function cardsAfter(heading: Element): HTMLElement[] {
  let last = heading;
  for (let up = 0; up < 3; up += 1) {
    for (let next = last.nextElementSibling; next; next = next.nextElementSibling) {
      const cards = cardsIn(next);
      if (cards.length > 0) return cards;
      if (next.textContent.trim()) return [];
    }
    if (!last.parentElement || last.parentElement.matches('body,form,tr,table')) break;
    last = last.parentElement;
  }
  return [];
}

/** What stands after the words: on the line, else in the next box. */
function afterHeading(heading: Text): string {
  const [, own = ''] = /:([^]*)$/.exec(heading.nodeValue ?? '') ?? [];
  let text = own;
  let last: Node = heading;
  for (let up = 0; !/[^\s:]/.test(text) && up < 3; up += 1) {
    for (let node = last.nextSibling; node; node = node.nextSibling) {
      if (isLineEnd(node)) break;
      text += ` ${node.textContent ?? ''}`;
      if (up > 0 && /[^\s:]/.test(text)) break;
    }
    if (!last.parentElement || last.parentElement.matches('body,form,tr,table')) break;
    last = last.parentElement;
  }
  return text.length > LONGEST
    ? ''
    : text
        .replace(/\s+/g, ' ')
        .replace(/^[\s:]+/, '')
        .trim();
}

function isLineEnd(node: Node): boolean {
  if (node.nodeType !== Node.ELEMENT_NODE) return false;
  const element = node as Element;
  const field = 'input:not([type=hidden]),select,textarea';
  return element.matches(`br,hr,${field}`) || element.querySelector(field) !== null;
}
