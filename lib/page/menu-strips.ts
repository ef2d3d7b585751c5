import { accountWords, sectionWords } from './site-profiles';
import { tabSelector, telltaleText } from './tab-text';

/** What a page has and a menu has not. */
const CONTENT = 'form,table,input,textarea,p,h1,h2,h3';

/** What the entry of the page that is shown is made of, where it is no link. */
const plainEntry = 'b,strong,em,span,td,li';

/** What can be a tab, with its words: of some pages there are thousands, asked several times. */
export interface Tab {
  readonly element: Element;
  readonly text: string;
}

/** Everything in a page that can be a tab. */
export function tabsOf(page: Document): Tab[] {
  return Array.from(page.querySelectorAll(tabSelector), (element) => ({
    element,
    text: telltaleText(element),
  }));
}

/** The smallest element with tabs to at least two of the three pages. */
export function tabStrip(tabs: readonly Tab[]): Element | null {
  const named = tabs.filter(({ text }) => sectionWords.test(text));
  const [first] = named;
  if (!first) return null;
  const others = named.filter(
    ({ element, text }) => !first.element.contains(element) && text !== first.text,
  );
  return stripAround(first.element, others);
}

/** The smallest element with the entry « Compte », linked or not, and an entry beside it. */
export function menuStrip(
  document: Document,
  tabs: readonly Tab[],
  strip: Element | null,
): Element | null {
  const entry =
    tabs.find(({ text }) => accountWords.test(text))?.element ??
    [...document.querySelectorAll(plainEntry)].find(isPlainEntry);
  if (!entry) return null;
  const isOther = ({ element }: Tab) =>
    element !== entry && !strip?.contains(element) && !entry.contains(element);
  return stripAround(entry, tabs.filter(isOther));
}

function isPlainEntry(element: Element): boolean {
  return element.childElementCount === 0 && accountWords.test(telltaleText(element));
}

function stripAround(first: Element, others: readonly Tab[]): Element | null {
  let strip = first.parentElement;
  while (strip && !others.some(({ element }) => strip?.contains(element)))
    strip = strip.parentElement;
  // A frame may be a menu and nothing else.
  if (strip?.matches('body,html') && strip.querySelector(CONTENT)) return null;
  // The third, unlinked, may be in a cell of its own beside them.
  return strip?.matches('tr') ? strip.closest('table') : strip;
}
