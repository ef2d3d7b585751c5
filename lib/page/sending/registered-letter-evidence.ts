import { plainText } from '../plain-text';
import { headingSelector, otherErrand, otherForm, registeredLetter } from '../site-profiles';

/** What holds navigation and speaks of the whole site, not of what this page is for. */
const AROUND =
  'a,nav,header,footer,aside,[role=navigation],[role=menu],[role=tablist],[class*=menu i],[id*=menu i]';

/**
 * Whether what a page says leaves no doubt that these two, the sender and the field of a code, send a
 * registered electronic letter. A code is a person's signature: where nothing says so, or something says
 * otherwise (a bank transfer, a parcel), none is filled. Pure: reads the documents of the two and those of
 * the same site that hold them.
 */
export function speaksOfRegisteredLetter(senders: Element, code: Element): boolean {
  const { pages, titles, forms } = wordsAround(senders, code);
  if (speaksOfOtherErrand(senders, code)) return false;
  const headings = pages.flatMap((page) => textsOf(page, headingSelector));
  const said = [...titles, ...headings, ...pages.map(pathOf)].map(plainText);
  return [...said, ...forms].some((text) => registeredLetter.test(text));
}

/** Whether what a page says is of something else that has senders and codes: a bank transfer, a parcel. */
export function speaksOfOtherErrand(senders: Element, code: Element): boolean {
  const { titles, forms } = wordsAround(senders, code);
  const near = [senders, code].flatMap(headingsOver);
  const isOther = [...titles, ...near].some((text) => otherErrand.test(plainText(text)));
  return isOther || forms.some((words) => otherForm.test(words));
}

function wordsAround(senders: Element, code: Element) {
  const pages = [
    ...new Set([senders, code].flatMap(({ ownerDocument }) => holders(ownerDocument))),
  ];
  const titles = pages.flatMap((page) => [page.title, ...textsOf(page, 'h1')]);
  const forms = [...new Set([senders, code].map(formOf))].map(wordsOf);
  return { pages, titles, forms };
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

function textsOf(page: Document, selector: string): string[] {
  return Array.from(page.querySelectorAll(selector), ({ textContent }) => textContent);
}

function pathOf({ location }: Document): string {
  return location.pathname.replace(/[^a-z0-9]+/gi, ' ');
}

/** The legends of the boxes that hold an element, and the last heading before it. */
function headingsOver(element: Element): string[] {
  const found: string[] = [];
  for (
    let box = element.closest('fieldset');
    box;
    box = box.parentElement?.closest('fieldset') ?? null
  )
    found.push(box.querySelector(':scope > legend')?.textContent ?? '');
  const before = [...element.ownerDocument.querySelectorAll(headingSelector)].filter(
    (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return [...found, before.at(-1)?.textContent ?? ''];
}

function formOf(element: Element): Element {
  const { form } = element as Partial<HTMLInputElement>;
  return form ?? element.closest('form') ?? element.ownerDocument.body;
}

/**
 * The plain words of a form, with what names and starts its fields. The options of a list are names of
 * people, and a script's text is no word of the page.
 */
function wordsOf(form: Element): string {
  const copy = form.cloneNode(true) as Element;
  for (const silent of copy.querySelectorAll(`option,script,style,${AROUND}`)) silent.remove();
  const { elements } = form as Partial<HTMLFormElement>;
  const fields = elements ?? copy.querySelectorAll('[name],[id]');
  const named = Array.from(fields, (field) => {
    const words = `${field.getAttribute('name') ?? ''} ${field.id}`.replace(/[^a-z0-9]+/gi, ' ');
    const starts = /^(submit|button)$/i.test(field.getAttribute('type') ?? '');
    return starts ? `${words} ${field.getAttribute('value') ?? ''}` : words;
  });
  return plainText([copy.textContent, ...named].join(' '));
}
