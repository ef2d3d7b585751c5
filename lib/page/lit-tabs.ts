import { plainSegments, plainText } from './plain-text';
import { currentMark, sectionWords } from './site-profiles';
import { isLitPicture, tabSelector, tabText } from './tab-text';

/** What can mark the tab of the page that is shown; which class does, {@link currentMark} says. */
const markedSelector = [
  '[class]',
  '[aria-selected=true]',
  '[aria-current]:not([aria-current=false])',
  'input[type=button][disabled]',
  'button[disabled]',
  'img[src*=on],img[src*=acti i]',
].join(',');

/** Texts of the tabs that are lit: marked as current, unlinked among links, or drawn like no other. */
export function litTexts(document: Document, strips: readonly Element[]): string[] {
  const marked = [...document.querySelectorAll(markedSelector)].filter(isMarked);
  const lit = [...marked, ...strips.flatMap(unlinked), ...strips.flatMap(drawnApart)];
  const said = lit.filter(isShown).map(tabText);
  return [...said, ...strips.flatMap(bareTexts), ...chosenEntries(document)].filter(Boolean);
}

/** A short list that leads from page to page, drawn open or closed, stands at the one that is shown. */
function chosenEntries(document: Document): string[] {
  const lists = [...document.querySelectorAll('select')].filter(
    ({ options }) => options.length < 12,
  );
  return lists.flatMap((list) => {
    const sections = [...list.options].filter(({ text }) => sectionWords.test(plainText(text)));
    return sections.length > 1 && isShown(list) ? [plainText(list.selectedOptions[0]?.text)] : [];
  });
}

function isMarked(element: Element): boolean {
  if (element.matches('[aria-selected],[aria-current]')) return true;
  if (element.localName === 'img') return isLitPicture(element);
  return element.hasAttribute('disabled') || currentMark.test(element.getAttribute('class') ?? '');
}

/** « Informations | <a>Configuration</a> »: the one that leads nowhere is where one is. */
function unlinked(strip: Element): Element[] {
  return [...strip.querySelectorAll('b,strong,span,td,li,em')].filter(
    (element) => !element.closest(tabSelector) && !element.querySelector(tabSelector),
  );
}

/** The same without an element of its own: « <a>Informations</a> | Configuration ». */
function bareTexts(strip: Element): string[] {
  return [...strip.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .flatMap((node) => plainSegments(node.textContent));
}

/** The one tab whose weight, ground or line differs from all the others, which are alike; of two the bold one. */
function drawnApart(strip: Element): Element[] {
  const view = strip.ownerDocument.defaultView;
  const tabs = view ? [...strip.querySelectorAll(tabSelector)].filter(isShown) : [];
  if (tabs.length === 2) {
    const bold = tabs.filter((tab) => isBold(tab, view as Window));
    return bold.length === 1 ? bold : [];
  }
  const looks = tabs.map((tab) => {
    const cell = tab.closest('td,li') ?? tab;
    return [cell, tab].map((part) => look(part, view as Window)).join();
  });
  if (tabs.length < 3 || new Set(looks).size !== 2) return [];
  return tabs.filter((_, at) => looks.filter((other) => other === looks[at]).length === 1);
}

function look(element: Element, view: Window): string {
  const { fontWeight, backgroundColor, borderBottomColor, textDecorationLine } =
    view.getComputedStyle(element);
  return [fontWeight, backgroundColor, borderBottomColor, textDecorationLine].join();
}

function isBold(tab: Element, view: Window): boolean {
  const part = tab.querySelector('b,strong') ?? tab;
  return Number(view.getComputedStyle(part).fontWeight) >= 600;
}

function isShown(element: Element): boolean {
  return !element.ownerDocument.defaultView || element.getClientRects().length > 0;
}
