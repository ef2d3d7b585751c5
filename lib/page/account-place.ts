import { accountWordsOf } from './account-words';
import type { FramePage } from './frame-page';
import { mountingPoint } from './mounting-point';
import { profileFor } from './site-profile';
import { contentSelector } from './site-profiles';

/** Where the panel goes in one document: by which method of which element. */
export interface AccountPlace {
  readonly element: Element;
  readonly where: 'after' | 'prepend' | 'append';
}

/**
 * The place of the panel in `page`, or null: not an account page, or another of the window's
 * documents (`all`, `page`'s own among them) holds the account's content with better reason.
 */
export function findAccountPlace(page: Document, all: readonly FramePage[]): AccountPlace | null {
  const exact = profileFor(
    all.find(({ document }) => document === page)?.host ?? '',
  ).accountContent;
  if (exact) return placeAfter(page.querySelector(exact));
  const claims = all.map((one) => claim(one));
  // Tabs may be in one frame (« Compte » lit there) and the content in another.
  if (!claims.some(({ account }) => account)) return null;
  const best = Math.max(...claims.map(({ weight }) => weight));
  const winner = claims.findLast(({ weight }) => weight === best);
  if (best === 0 || winner?.page.document !== page) return null;
  return placeAfter(winner.heading) ?? placeInContent(page, winner.tabs);
}

function claim(page: FramePage) {
  const words = accountWordsOf(page);
  // A heading is where the content is; lit tabs alone may be those of a menu's frame.
  const content = words.heading ? 10 : page.document.querySelector('form,input,main') ? 2 : 0;
  return { page, ...words, weight: words.section && words.section + content };
}

function placeAfter(element: Element | null): AccountPlace | null {
  return element && { element: mountingPoint(element), where: 'after' };
}

function placeInContent(page: Document, tabs: Element | null): AccountPlace | null {
  const content = page.querySelector(contentSelector);
  if (content) return { element: content, where: 'prepend' };
  if (tabs && !tabs.matches('td,th,tr,tbody')) return placeAfter(tabs);
  // A frameset is the body of its document and shows nothing of its own.
  return page.body.localName === 'body' ? { element: page.body, where: 'append' } : null;
}
