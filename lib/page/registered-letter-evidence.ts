import { plainText } from './plain-text';
import { headingSelector, otherErrand, registeredLetter } from './site-profiles';

/**
 * Whether what a page says leaves no doubt that a form sends a registered electronic letter. A code is
 * a person's signature: where nothing says so, or something says otherwise (a bank transfer, a parcel),
 * none is filled. Pure: reads the document and those of the same site that hold it.
 */
export function speaksOfRegisteredLetter(page: Document, form: Element | null): boolean {
  const titles = holders(page).flatMap((document) => [document.title, ...headings(document)]);
  if (titles.some((title) => otherErrand.test(plainText(title)))) return false;
  const path = plainText(page.location.pathname.replace(/[^a-z0-9]+/gi, ' '));
  const said = [...titles, path, wordsOf(form ?? page.body)];
  return said.some((text) => registeredLetter.test(plainText(text)));
}

function headings(document: Document): string[] {
  return Array.from(document.querySelectorAll(headingSelector), ({ textContent }) => textContent);
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

/** The options of a list are names of people, and a script's text is no word of the page. */
function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const silent of copy.querySelectorAll('option,script,style,a')) silent.remove();
  const named = Array.from(copy.querySelectorAll('[name],[id]'), (field) =>
    `${field.getAttribute('name') ?? ''} ${field.id}`.replace(/[^a-z0-9]+/gi, ' '),
  );
  return [copy.textContent, ...named].join(' ');
}
