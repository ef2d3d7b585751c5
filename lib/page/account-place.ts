import { accountWordsOf, type AccountWords } from './account-words';
import type { FramePage } from './frame-page';
import { mountingPoint } from './mounting-point';
import { bodyOf } from './page-words';
import { pointedIn } from './profile/known-profiles';
import { contentSelector, nativeWords } from './site-profiles';
import { tabText } from './tab-text';

/** Where the panel can go in one document: by which method of which element. */
export interface AccountPlace {
  readonly element: Element;
  readonly where: 'after' | 'before' | 'prepend' | 'append';
  /** Whether the page has a button of its own for the same errand there. */
  readonly joins: boolean;
}

/** What a page's content is made of, where no heading says where it begins. */
const CONTENT = 'form,table,fieldset,input:not([type=hidden]),textarea';

/** So many pieces of content are tried as places, no more: each costs a layout. */
const TRIED = 12;

/**
 * The places of the panel in `page`, best first; none: not an account page, or another of the window's
 * documents (`all`, `page`'s own among them) holds the account's content with better reason. Which of
 * them is wide and free enough is measured by whoever puts the panel there.
 */
export function findAccountPlaces(page: Document, all: readonly FramePage[]): AccountPlace[] {
  const shown = all.map(({ document }) => pointedIn(document, 'panel')).find((one) => one !== null);
  if (shown?.ownerDocument === page) {
    return after(shown).map((place) => ({ ...place, joins: nativeWords.test(tabText(shown)) }));
  }
  if (shown) return [];
  const claims = all.map(claim);
  // Tabs may be in one frame (« Compte » lit there) and the content in another.
  if (claims.some(({ elsewhere }) => elsewhere)) return [];
  if (!claims.some(({ account }) => account) || !claims.some(({ section }) => section)) return [];
  const best = Math.max(...claims.map(({ weight }) => weight));
  const winner = claims.findLast(({ weight }) => weight === best);
  return winner?.page.document === page ? placesIn(page, winner) : [];
}

function claim(page: FramePage) {
  const words = accountWordsOf(page);
  return { page, ...words, weight: weightOf(page, words) };
}

/** A heading is where the content is; lit tabs alone may be those of a menu's frame. */
function weightOf({ document }: FramePage, { heading, native, section }: AccountWords): number {
  // A frameset has a title, and shows nothing of its own.
  if (!bodyOf(document)) return -1;
  if (heading || native) return 10 + section;
  if (!document.querySelector(`${CONTENT},main`)) return 0;
  const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
  // Up to one more for the larger frame: a menu can have a form of its own.
  return 2 + section / 10 + Math.min(1, (innerWidth * innerHeight) / 4e6) * 5;
}

function placesIn(page: Document, { heading, tabs, native }: AccountWords): AccountPlace[] {
  const content = page.querySelector(contentSelector);
  return [
    ...after(native).map((place) => ({ ...place, joins: true })),
    ...after(heading),
    ...(heading ? [] : into(content, 'prepend')),
    ...contentAfter(page, heading ?? tabs),
    ...into(heading ? content : null, 'prepend'),
    ...(tabs?.matches('td,th,tr,tbody,body,html') ? [] : after(tabs)),
    ...into(bodyOf(page), 'append'),
  ];
}

function contentAfter(page: Document, start: Element | null): AccountPlace[] {
  const points = [...page.querySelectorAll(CONTENT)]
    .filter((piece) => !start || isBehind(start, piece))
    .slice(0, TRIED)
    .map(mountingPoint);
  return [...new Set(points)].map((element) => ({ element, where: 'before', joins: false }));
}

function isBehind(start: Element, piece: Element): boolean {
  const order = start.compareDocumentPosition(piece);
  const inside = order & (Node.DOCUMENT_POSITION_CONTAINED_BY | Node.DOCUMENT_POSITION_CONTAINS);
  return !inside && (order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function after(element: Element | null): AccountPlace[] {
  return element ? [{ element: mountingPoint(element), where: 'after', joins: false }] : [];
}

function into(element: Element | null, where: 'prepend' | 'append'): AccountPlace[] {
  return element ? [{ element, where, joins: false }] : [];
}
