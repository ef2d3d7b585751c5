import { plainText } from '../plain-text';

/** A longer text beside a field is no hint of it, in characters. */
const LONGEST = 120;

/** What is written at and after a field, and in it while it is empty, plain: « reçu par SMS ». */
export function hintText(field: HTMLInputElement): string {
  const ids = field.getAttribute('aria-describedby')?.split(/\s+/) ?? [];
  const described = ids.map((id) => field.ownerDocument.getElementById(id)?.textContent);
  return plainText([...described, field.placeholder, field.title, textAfter(field)].join(' '));
}

function textAfter(field: Element): string {
  let text = '';
  for (let node = field.nextSibling; node; node = node.nextSibling) {
    if (node.nodeType === Node.ELEMENT_NODE && hasField(node as Element)) break;
    text += ` ${node.textContent ?? ''}`;
  }
  return text.length <= LONGEST ? text : '';
}

function hasField(element: Element): boolean {
  const fields = 'input,select,textarea,label,lre-code-note';
  return element.matches(fields) || element.querySelector(fields) !== null;
}
