import { plainText } from '../plain-text';
import { senderHeading } from '../site-profiles';
import { choiceOf } from './choice';
import type { SenderControl } from './sender-control';

/** A longer text is no name, in characters. */
const LONGEST = 160;

/** « Expéditeur : DURAND Camille »: the one sender of an agency, written as text. */
export function textControl(page: Document): SenderControl | null {
  const words = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const said = node.nodeValue ?? '';
    if (said.length > LONGEST || !senderHeading.test(plainText(said))) continue;
    const shown = node.parentElement;
    if (!shown || shown.closest('option,script,style,label[for],a,button')) continue;
    const read = () => afterHeading(node as Text);
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
    offered: () => new Set(),
  };
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
