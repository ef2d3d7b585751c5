import type { FramePage } from './frame-page';
import { litTexts } from './lit-tabs';
import { menuStrip, tabsOf, tabStrip } from './menu-strips';
import { titleOf } from './page-words';
import { plainSegments, plainText } from './plain-text';
import {
  accountPath,
  accountWords,
  barSelector,
  breadcrumbSelector,
  headingSelector,
  nativeWords,
  notAccountPath,
  otherArea,
  sectionHeading,
  sectionOfAccount,
  sectionOfAgency,
  sectionWords,
  vagueAccountWords,
} from './site-profiles';
import { tabText } from './tab-text';

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
  const headings = [...document.querySelectorAll(headingSelector)].filter(isSaid);
  const title = plainSegments(titleOf(document));
  const crumbs = [...document.querySelectorAll(breadcrumbSelector)].flatMap(segmentsOf);
  const tabs = tabsOf(document);
  const strip = tabStrip(tabs);
  const strips = [strip, menuStrip(document, tabs, strip)].filter((found) => found !== null);
  const lit = litTexts(document, strips);
  const native = tabs.find(({ text }) => nativeWords.test(text))?.element ?? null;
  const found = { tabs: strip, native };
  const first = headings.filter(isFirst).flatMap(segmentsOf);
  const named = [...title, ...crumbs, ...lit, ...first];
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
    account:
      isAccountPath(path) ||
      saysAccount(named, (first.length > 0 ? first : lit).some(isSection), strip) ||
      [...headings.flatMap(segmentsOf), ...barTexts(document)].some(isAccount),
    heading:
      heading ??
      headings.find(isNative) ??
      (section > 0 ? (headings.find(startsAsSection) ?? null) : null),
    section,
    elsewhere: false,
    ...found,
  };
}

/** The parts of a text, by its signs and by its elements: « Mon compte <small>Factures</small> ». */
function segmentsOf(element: Element): string[] {
  const whole = plainSegments(element.textContent);
  if (whole.length === 0) return [tabText(element)].filter(Boolean);
  if (element.childElementCount === 0) return whole;
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  while (texts.nextNode()) parts.push(...plainSegments(texts.currentNode.nodeValue));
  return [...new Set([...whole, ...parts])];
}

/** The bars over the boxes of widget libraries: their names alone, for they are no headings of a page. */
function barTexts(document: Document): string[] {
  return Array.from(document.querySelectorAll(barSelector))
    .filter((bar) => bar.childElementCount === 0 && isSaid(bar))
    .map(tabText);
}

const isSection = (text: string) => sectionWords.test(text);
const isFirst = (heading: Element) => heading.matches('h1,.titrePage,#titre');
const isOtherArea = (text: string) => otherArea.test(text) && !accountWords.test(text);
const isNative = (element: Element) => nativeWords.test(tabText(element));
const startsAsSection = (heading: Element) => sectionHeading.test(plainText(heading.textContent));

/** Whether the page says something, and not a text that is being written in it. */
function isSaid(element: Element): boolean {
  if (!element.ownerDocument.defaultView) return true;
  return element.getClientRects().length > 0 && !element.closest('[contenteditable]');
}

/** Words of an address: `/monCompte/mes_factures.php` → mon, compte, mes, factures, php. */
function pathWords(path: string): string[] {
  return plainText(path.replace(/([a-z])([A-Z])/g, '$1 $2')).split(/[^a-z0-9]+/);
}

function isAccountPath(path: string): boolean {
  const words = pathWords(path);
  return words.some(
    (word, at) => accountPath.test(word) && !notAccountPath.test(words[at + 1] ?? ''),
  );
}

/**
 * Whether what a page is called says « Compte », by that word or by that of a page of its own. « Espace agence »
 * names many a page, and many a program: it counts where one of the three is shown, and is somebody's or one
 * of several.
 */
function saysAccount(named: readonly string[], isAtSection: boolean, strip: Element | null) {
  const isMeant = (text: string) => strip !== null || /^(mon|votre|notre)\b/.test(text);
  return named.some(
    (text) =>
      isAccount(text) ||
      (isAtSection && vagueAccountWords.test(text) && isMeant(text)) ||
      (isSection(text) && sectionOfAgency.test(text)),
  );
}

function isAccount(text: string): boolean {
  return (
    (accountWords.test(text) && !vagueAccountWords.test(text)) ||
    (isSection(text) && sectionOfAccount.test(text))
  );
}
