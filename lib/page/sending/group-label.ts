import { labelText } from '../label-text';
import { plainText } from '../plain-text';

/** A longer text explains something and names nothing, in characters. */
const LONGEST = 60;

/** What labels several fields together, plain: a legend, a heading or a text before them; else empty. */
export function groupLabel(fields: readonly HTMLElement[]): string {
  const [first] = fields;
  if (!first) return '';
  let box: Element = first;
  while (box.parentElement && !fields.every((field) => box.contains(field)))
    box = box.parentElement;
  for (let up = 0; up < 4; up += 1) {
    const text = ownLabel(box, first) || before(box);
    if (text) return text;
    if (!box.parentElement || box.matches('form,body')) break;
    box = box.parentElement;
  }
  return '';
}

function ownLabel(box: Element, first: Element): string {
  const heading = box.querySelector(':scope > legend,:scope > caption');
  const named = box.matches('[role],fieldset,table') ? labelText(box as HTMLElement) : '';
  if (heading?.textContent) return clean(heading.textContent);
  return named || leading(box, first);
}

/** The words at the beginning of the box, before its first field. */
function leading(box: Element, first: Element): string {
  if (box === first) return '';
  let text = '';
  for (const node of box.childNodes) {
    if (node === first || node.contains(first) || /^(label|input)$/i.test(node.nodeName)) break;
    text += ` ${node.textContent ?? ''}`;
  }
  return clean(text);
}

function before(box: Element): string {
  let text = '';
  for (let node = box.previousSibling; node && !text.trim(); node = node.previousSibling) {
    if (node.nodeType === Node.ELEMENT_NODE && hasField(node as Element)) return '';
    text = node.nodeType === Node.COMMENT_NODE ? '' : (node.textContent ?? '');
  }
  return clean(text);
}

function hasField(element: Element): boolean {
  return (
    element.matches('input,select,textarea') || !!element.querySelector('input,select,textarea')
  );
}

function clean(text: string): string {
  const plain = plainText(text).replace(/[\s:*]+$/, '');
  return plain.length <= LONGEST ? plain : '';
}
