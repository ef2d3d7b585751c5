import { affirmed, plainText } from '../plain-text';

/** A longer text beside a field is no hint of it, in characters. */
const LONGEST = 120;

const FIELDS = 'input,select,textarea,label,lre-code-note';

/** What is written at and after a field, and in it while it is empty, plain: « reçu par SMS ». */
export function hintText(field: HTMLInputElement): string {
  const said = [tooltipText(field), textAfter(field), picturesBeside(field)];
  return affirmed(plainText(said.join(' . ')));
}

/** What a field says of itself, plain: its description, its tooltip, and what it shows while empty. */
export function tooltipText(field: HTMLInputElement): string {
  const ids = field.getAttribute('aria-describedby')?.split(/\s+/) ?? [];
  const described = ids.map((id) => field.ownerDocument.getElementById(id)?.textContent);
  return plainText([...described, field.placeholder, field.title].join(' '));
}

function textAfter(field: Element): string {
  const start = wrapping(field);
  const texts: string[] = [];
  for (let node = start.nextSibling; node; node = node.nextSibling) {
    if (node.nodeType === Node.ELEMENT_NODE && hasField(node as Element)) {
      if (isLabelOfNext(texts.at(-1) ?? '', node as Element)) texts.pop();
      break;
    }
    texts.push(node.textContent ?? '');
  }
  const text = texts.join(' ');
  return text.length <= LONGEST ? text : '';
}

/** « Code postal », just before another field, is that one's; « reçu par SMS » is nobody's name. */
function isLabelOfNext(text: string, next: Element): boolean {
  const isTyped = next.matches(
    'select,textarea,input:not([type=submit],[type=button],[type=image])',
  );
  return isTyped && !/sms|texto|re[cç]u|envoy|transmis/i.test(text);
}

/** The label around a field: its hint follows that. */
function wrapping(field: Element): Element {
  const label = field.closest('label');
  return label?.querySelectorAll('input,select,textarea').length === 1 ? label : field;
}

/** A code to be copied from a picture: `captcha.php`. */
function picturesBeside(field: Element): string {
  const box = wrapping(field).parentElement;
  if (!box || box.querySelectorAll('input:not([type=hidden])').length > 3) return '';
  const pictures = box.querySelectorAll('img,canvas,iframe');
  return Array.from(pictures, (one) =>
    /captcha/i.test(`${one.getAttribute('src') ?? ''} ${one.id}`) ? 'captcha' : '',
  ).join(' ');
}

function hasField(element: Element): boolean {
  return element.matches(FIELDS) || element.querySelector(FIELDS) !== null;
}
