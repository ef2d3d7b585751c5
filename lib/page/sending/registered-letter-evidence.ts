import { bodyOf, fieldsOf, titleOf } from '../page-words';
import { affirmed, plainText } from '../plain-text';
import { headingSelector } from '../site-profiles';
import {
  otherErrand,
  otherForm,
  registeredLetter,
  registeredLetterPath,
  searchButton,
  sentCode,
} from './letter-words';

/** What holds navigation and speaks of the whole site, not of what this page is for. */
const AROUND =
  'a,nav,header,footer,aside,[role=navigation],[role=menu],[role=tablist],[class*=menu i],[id*=menu i]';

/** A longer text beside a form is another part of the page, in characters. */
const LONGEST_BESIDE = 300;

const BUTTONS = 'button,input[type=submit],input[type=button]';

/** What begins and ends a line of text. */
const LINES = 'p,div,td,th,tr,li,dt,dd,label,legend,fieldset,section,br,h1,h2,h3,h4,h5,h6';

/**
 * Whether what a page says leaves no doubt that these two, the sender and the field of a code, send a
 * registered electronic letter. A code is a person's signature: where nothing says so, or something says
 * otherwise (a bank transfer, a parcel), none is filled. Pure: reads the documents of the two and those of
 * the same site that hold them.
 */
export function speaksOfRegisteredLetter(senders: Element, code: Element): boolean {
  const { pages, titles, near, forms } = wordsAround(senders, code);
  if (speaksOfOtherErrand(senders, code)) return false;
  const said = [...titles, ...near].map(plainText);
  const isSaid = [...said, ...forms].some((text) => registeredLetter.test(text));
  return isSaid || pages.some((page) => registeredLetterPath.test(pathOf(page)));
}

/** Whether what a page says is of something else that has senders and codes: a bank transfer, a parcel. */
export function speaksOfOtherErrand(senders: Element, code: Element): boolean {
  const { titles, near, forms, beside } = wordsAround(senders, code);
  const isOther = [...titles, ...near].some((text) => otherErrand.test(plainText(text)));
  if (isOther || isSearch(code)) return true;
  if (beside.some((words) => sentCode.test(affirmed(words)))) return true;
  return forms.some((words) => otherForm.test(words) || sentCode.test(affirmed(words)));
}

function wordsAround(senders: Element, code: Element) {
  const pages = [
    ...new Set([senders, code].flatMap(({ ownerDocument }) => holders(ownerDocument))),
  ];
  const titles = pages.flatMap((page) => [titleOf(page), ...textsOf(page, 'h1')]);
  const near = [senders, code].flatMap(withFrames).flatMap(headingsOver);
  const around = [...new Set([senders, code].map(formOf))];
  const beside = around.flatMap(wordsBeside);
  return { pages, titles, near, forms: around.map(wordsOf), beside };
}

/** The short texts just before and after a form: « Un code vous a été envoyé » stands there as well. */
function wordsBeside(form: Element): string[] {
  if (!form.matches('form')) return [];
  const said = (side: 'previousSibling' | 'nextSibling') => {
    const words: string[] = [];
    for (let node = form[side]; node; node = node[side]) {
      if (node instanceof Element && node.matches('form,table,nav,header,footer,aside,script'))
        break;
      if (node.nodeType !== Node.COMMENT_NODE) words.push(node.textContent ?? '');
    }
    const text = plainText((side === 'nextSibling' ? words : words.reverse()).join(' . '));
    return text.length <= LONGEST_BESIDE ? text : '';
  };
  return [said('previousSibling'), said('nextSibling')];
}

/** The document and those around it that may be read. */
function holders(page: Document): Document[] {
  const found = [page];
  for (let view = page.defaultView; view && view !== view.parent;) {
    try {
      view = view.parent as Window & typeof globalThis;
      found.push(view.document);
    } catch {
      break; // Another site's: it says nothing for ours.
    }
  }
  return found;
}

/** An element, and the frames that hold it. */
function withFrames(element: Element): Element[] {
  try {
    const frame = element.ownerDocument.defaultView?.frameElement;
    return frame ? [element, ...withFrames(frame)] : [element];
  } catch {
    return [element]; // Another site's.
  }
}

function textsOf(page: Document, selector: string): string[] {
  return Array.from(page.querySelectorAll(selector), ({ textContent }) => textContent);
}

function pathOf({ location }: Document): string {
  return plainText(location.pathname.replace(/[^a-z0-9]+/gi, ' '));
}

/** What an element stands under: the legends of the boxes that hold it, and the last heading before it. */
function headingsOver(element: Element): string[] {
  const before = [...element.ownerDocument.querySelectorAll(headingSelector)].filter(
    (heading) => isBefore(heading, element) && isOver(heading, element),
  );
  const legends = before.filter((heading) => heading.matches('legend'));
  const last = before.findLast((heading) => !heading.matches('legend'));
  return [...legends, ...(last ? [last] : [])].map(({ textContent }) => textContent);
}

function isBefore(heading: Element, element: Element): boolean {
  return (heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Whether a heading is of what holds the element, too, and not of a box beside it. */
function isOver(heading: Element, element: Element): boolean {
  if (heading.closest(AROUND)) return false;
  if (heading.matches('legend')) return heading.parentElement?.contains(element) ?? false;
  let box = heading;
  while (box.parentElement && !box.parentElement.contains(element)) {
    box = box.parentElement;
    const copy = box.cloneNode(true) as Element;
    for (const other of copy.querySelectorAll(`${AROUND},button`)) other.remove();
    if (copy.textContent.trim() !== heading.textContent.trim()) return false;
  }
  return true;
}

function formOf(element: Element): Element {
  const { form } = element as Partial<HTMLInputElement>;
  return form ?? element.closest('form') ?? bodyOf(element.ownerDocument) ?? element;
}

/** A list of past letters is searched by sender and by code, too. */
function isSearch(code: Element): boolean {
  if (code.closest('[role=search]')) return true;
  const starts = startsOf(code);
  return (
    starts.length > 0 &&
    starts.every((start) =>
      searchButton.test(plainText(start.getAttribute('value') ?? start.textContent)),
    )
  );
}

/** What starts a form; without one, the buttons of the nearest box that holds some. */
function startsOf(code: Element): Element[] {
  const form = formOf(code);
  if (form.matches('form'))
    return fieldsOf(form).filter((field) =>
      field.matches('[type=submit],button:not([type=button])'),
    );
  let box: Element | null = code;
  while (box && !box.querySelector(BUTTONS)) box = box.parentElement;
  return box ? [...box.querySelectorAll(BUTTONS)] : [];
}

/**
 * The plain words of a form, line by line, with what names and starts its fields. The options of a list are
 * names of people, and a script's text is no word of the page.
 */
function wordsOf(form: Element): string {
  const copy = form.cloneNode(true) as Element;
  for (const silent of copy.querySelectorAll(`option,script,style,${AROUND}`)) silent.remove();
  for (const line of copy.querySelectorAll(LINES)) {
    line.before('\n');
    line.after('\n');
  }
  const fields = form.matches('form') ? fieldsOf(form) : copy.querySelectorAll('[name],[id]');
  const named = Array.from(fields, (field) => {
    const attribute = (name: string) => field.getAttribute(name) ?? '';
    const words = `${attribute('name')} ${attribute('id')}`.replace(/[^a-z0-9]+/gi, ' ');
    const starts = /^(submit|button)$/i.test(attribute('type'));
    return starts ? `${words} ${attribute('value')}` : words;
  });
  return [...copy.textContent.split('\n'), named.join(' ')]
    .map(plainText)
    .filter(Boolean)
    .join('\n');
}
