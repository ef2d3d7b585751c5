import type { FramePage } from './frame-page';
import { litTexts } from './lit-tabs';
import { plainSegments, plainText } from './plain-text';
import {
  accountPath,
  accountWords,
  breadcrumbSelector,
  headingSelector,
  nativeWords,
  notAccountPath,
  otherArea,
  sectionHeading,
  sectionOfAccount,
  sectionWords,
  vagueAccountWords,
} from './site-profiles';
import { tabSelector, tabText } from './tab-text';

/** What the words of one document say about being an account page. */
export interface AccountWords {
  /** Something says « Compte »: path, lit tab, title, heading, breadcrumb. */
  readonly account: boolean;
  /** The heading that says « Informations », « Configuration » or « Factures ». */
  readonly heading: Element | null;
  /** What holds the links to the three pages. */
  readonly tabs: Element | null;
  /** The page's own button for the senders of registered letters. */
  readonly native: Element | null;
  /** How much says that this is one of the three pages; 0: nothing. */
  readonly section: number;
  /** Whether the page is of another area, whatever else it says: passwords, accounting, a flat. */
  readonly elsewhere: boolean;
}

/** Reads the words of a document. Pure: receives the page, changes nothing. */
export function accountWordsOf({ document, path }: FramePage): AccountWords {
  const headings = [...document.querySelectorAll(headingSelector)].filter(isDisplayed);
  const title = plainSegments(document.title);
  const crumbs = [...document.querySelectorAll(breadcrumbSelector)].flatMap(segmentsOf);
  const tabs = tabsOf(document);
  const strip = tabStrip(tabs);
  const strips = [strip, menuStrip(document, tabs, strip)].filter((found) => found !== null);
  const lit = litTexts(document, strips);
  const native = tabs.find(({ text }) => nativeWords.test(text))?.element ?? null;
  const found = { tabs: strip, native };
  const named = [...title, ...crumbs, ...lit, ...headings.filter(isFirst).flatMap(segmentsOf)];
  if (named.some(isOtherArea) || pathWords(path).some(isOtherArea)) {
    return { account: false, heading: null, section: 0, elsewhere: true, ...found };
  }
  const heading =
    headings.find((one) => segmentsOf(one).some(isSection)) ??
    (strip ? null : headings.find(startsAsSection)) ??
    null;
  const section = [
    pathWords(path).some(isSection),
    lit.some(isSection),
    title.some(isSection) || crumbs.some(isSection),
    heading !== null,
    found.native !== null || headings.some(isNative),
  ].filter(Boolean).length;
  return {
    account: saysAccount(
      path,
      [...lit, ...title, ...crumbs, ...headings.flatMap(segmentsOf)],
      strip,
    ),
    heading:
      heading ??
      headings.find(isNative) ??
      (section > 0 ? (headings.find(startsAsSection) ?? null) : null),
    section,
    elsewhere: false,
    ...found,
  };
}

/** What the entry of the page that is shown is made of, where it is no link. */
const plainEntry = 'b,strong,em,span,td,li';

/** What can be a tab, with its words: of some pages there are thousands, asked several times. */
interface Tab {
  readonly element: Element;
  readonly text: string;
}

function tabsOf(page: Document): Tab[] {
  return Array.from(page.querySelectorAll(tabSelector), (element) => ({
    element,
    text: tabText(element),
  }));
}

const segmentsOf = (element: Element) => plainSegments(element.textContent);
const isSection = (text: string) => sectionWords.test(text);
const isFirst = (heading: Element) => heading.matches('h1,.titrePage,#titre');
const isOtherArea = (text: string) => otherArea.test(text);
const isNative = (element: Element) => nativeWords.test(tabText(element));
const startsAsSection = (heading: Element) => sectionHeading.test(plainText(heading.textContent));

function isDisplayed(element: Element): boolean {
  return !element.ownerDocument.defaultView || element.getClientRects().length > 0;
}

/** Words of an address: `/monCompte/mes_factures.php` → mon, compte, mes, factures, php. */
function pathWords(path: string): string[] {
  return plainText(path.replace(/([a-z])([A-Z])/g, '$1 $2')).split(/[^a-z0-9]+/);
}

function saysAccount(path: string, said: readonly string[], strip: Element | null): boolean {
  const words = pathWords(path);
  const inPath = words.some(
    (word, at) => accountPath.test(word) && !notAccountPath.test(words[at + 1] ?? ''),
  );
  // « Espace agence » names many a page: it counts beside the links to the account's own.
  const counts = (text: string) =>
    (accountWords.test(text) && (strip !== null || !vagueAccountWords.test(text))) ||
    (isSection(text) && sectionOfAccount.test(text));
  return inPath || said.some(counts);
}

/** The smallest element with tabs to at least two of the three pages. */
function tabStrip(tabs: readonly Tab[]): Element | null {
  const named = tabs.filter(({ text }) => isSection(text));
  const [first] = named;
  if (!first) return null;
  const others = named.filter(
    ({ element, text }) => !first.element.contains(element) && text !== first.text,
  );
  return stripAround(first.element, others);
}

/** The smallest element with the entry « Compte », linked or not, and an entry beside it. */
function menuStrip(
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
  return element.childElementCount === 0 && accountWords.test(tabText(element));
}

function stripAround(first: Element, others: readonly Tab[]): Element | null {
  let strip = first.parentElement;
  while (strip && !others.some(({ element }) => strip?.contains(element)))
    strip = strip.parentElement;
  if (strip?.matches('body,html')) return null;
  // The third, unlinked, may be in a cell of its own beside them.
  return strip?.matches('tr') ? strip.closest('table') : strip;
}
