import type { FramePage } from './frame-page';
import { plainSegments, plainText } from './plain-text';
import {
  accountPath,
  accountWords,
  breadcrumbSelector,
  currentMark,
  headingSelector,
  notAccountPath,
  otherArea,
  sectionHeading,
  sectionWords,
} from './site-profiles';

/** What the words of one document say about being an account page. */
export interface AccountWords {
  /** Something says « Compte »: path, lit tab, title, heading, breadcrumb. */
  readonly account: boolean;
  /** The heading that says « Informations », « Configuration » or « Factures ». */
  readonly heading: Element | null;
  /** What holds the links to the three pages. */
  readonly tabs: Element | null;
  /** How much says that this is one of the three pages; 0: nothing. */
  readonly section: number;
}

/** Reads the words of a document. Pure: receives the page, changes nothing. */
export function accountWordsOf({ document, path }: FramePage): AccountWords {
  const tabs = tabStrip(document);
  const lit = litTexts(document, tabs);
  const title = plainSegments(document.title);
  const crumbs = [...document.querySelectorAll(breadcrumbSelector)].flatMap((crumb) =>
    plainSegments(crumb.textContent),
  );
  const headings = [...document.querySelectorAll(headingSelector)].filter(isDisplayed);
  const said = [
    ...lit,
    ...title,
    ...crumbs,
    ...headings.flatMap((h) => plainSegments(h.textContent)),
  ];
  const heading =
    headings.find((h) => plainSegments(h.textContent).some(isSection)) ??
    (tabs ? null : headings.find(startsAsSection)) ??
    null;
  const proofs = [
    pathWords(path).some(isSection),
    lit.some(isSection),
    title.some(isSection) || crumbs.some(isSection),
    heading !== null,
  ];
  const named = [
    ...title,
    ...crumbs,
    ...headings.filter(isFirst).map((h) => plainText(h.textContent)),
  ];
  if (named.some((text) => otherArea.test(text)) || pathWords(path).some(isOtherArea)) {
    return { account: false, heading: null, tabs, section: 0 };
  }
  const section = proofs.filter(Boolean).length;
  return {
    account: saysAccount(path) || said.some((text) => accountWords.test(text)),
    heading: heading ?? (section > 0 ? (headings.find(startsAsSection) ?? null) : null),
    tabs,
    section,
  };
}

const isSection = (text: string) => sectionWords.test(text);
const isFirst = (heading: Element) => heading.localName === 'h1';
const isOtherArea = (text: string) => otherArea.test(text);
const isShort = (element: Element) => element.textContent.length < 60;
const startsAsSection = (heading: Element) => sectionHeading.test(plainText(heading.textContent));

function isDisplayed(element: Element): boolean {
  return !element.ownerDocument.defaultView || element.getClientRects().length > 0;
}

/** Words of an address: `/monCompte/mes_factures.php` → mon, compte, mes, factures, php. */
function pathWords(path: string): string[] {
  return plainText(path.replace(/([a-z])([A-Z])/g, '$1 $2')).split(/[^a-z0-9]+/);
}

function saysAccount(path: string): boolean {
  const words = pathWords(path);
  return words.some(
    (word, at) => accountPath.test(word) && !notAccountPath.test(words[at + 1] ?? ''),
  );
}

/** Texts of the tabs that are lit: marked as current, or the one of the three that is no link. */
function litTexts(document: Document, tabs: Element | null): string[] {
  const current = '[aria-selected=true],[aria-current]:not([aria-current=false])';
  const marked = [...document.querySelectorAll(`[class],${current}`)].filter(
    (element) =>
      (currentMark.test(element.getAttribute('class') ?? '') || element.matches(current)) &&
      isShort(element),
  );
  const unlinked = [...(tabs?.querySelectorAll('b,strong,span,td,li') ?? [])].filter(
    (element) => !element.closest('a') && !element.querySelector('a') && isShort(element),
  );
  return [...marked, ...unlinked].map(tabText);
}

function tabText(element: Element): string {
  return plainText(element.textContent.trim() || element.querySelector('img')?.alt);
}

/** The smallest element with links to at least two of the three pages. */
function tabStrip(document: Document): Element | null {
  const links = [...document.querySelectorAll('a')].filter((link) => isSection(tabText(link)));
  const [first, ...others] = links;
  let strip = first?.parentElement ?? null;
  while (strip && !others.some((other) => strip?.contains(other))) strip = strip.parentElement;
  // The third, unlinked, may be in a cell of its own beside them.
  return strip?.matches('tr') ? strip.closest('table') : strip;
}
