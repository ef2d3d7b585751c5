import type { Anchors } from '../../domain/site-profile';
import { tabSelector } from '../tab-text';
import { ownAgreement, placeAgreement } from './agreement';
import { marksOf, ownAnchors, pathOf, surroundings } from './anchors-of';

/** Of what was known, this share has to hold. */
const ENOUGH = 0.5;
/** And where nothing names the element any more, this one. */
const ENOUGH_UNNAMED = 0.8;
/** The next likely element has to be behind by this share: two that are alike are none. */
const MARGIN = 0.1;
/** So many elements are looked at closely. */
const CLOSELY = 40;
/** The selector found it alone once: it speaks for what it finds, no more than that. */
const SELECTOR = 2;

/**
 * The element of a page that these anchors mean, though ids, texts, cells or wrappers may have changed; null
 * where none or more than one is likely. Rather nothing than a wrong one. Reads, changes nothing.
 */
export function findAnchored(page: Document, anchors: Anchors): Element | null {
  const isLabelled = anchors.label !== '';
  const selected = select(page, anchors.selector);
  const likely = [...page.querySelectorAll(alikeTags(anchors))]
    .filter((element) => !element.matches('[type=hidden]') && isFirstOfItsName(element))
    .map((element) => ({ element, own: ownAgreement(anchors, ownAnchors(element, isLabelled)) }))
    .sort((one, other) => other.own.points - one.own.points);
  const marks = marksOf(page);
  const ranked = likely
    .slice(0, CLOSELY)
    .map(({ element, own }) => {
      const where = { ...surroundings(element, marks), path: pathOf(element) };
      const place = placeAgreement(anchors, where);
      const bonus = selected === element ? SELECTOR : 0;
      const of = own.of + place.of + (anchors.selector ? SELECTOR : 0);
      const share = (own.points + place.points + bonus) / Math.max(1, of);
      return { element, share, isNamed: own.isNamed };
    })
    .sort((one, other) => other.share - one.share);
  const [best, next] = ranked;
  if (!best || best.share < (best.isNamed ? ENOUGH : ENOUGH_UNNAMED)) return null;
  return next && best.share - next.share < MARGIN ? null : best.element;
}

/** Radio buttons of one name are one control: the first stands for all. */
function isFirstOfItsName(element: Element): boolean {
  if (!element.matches('input[type=radio][name]')) return true;
  const { name, ownerDocument } = element as HTMLInputElement;
  const like = `input[type=radio][name="${CSS.escape(name)}"]`;
  return ownerDocument.querySelector(like) === element;
}

/** A heading may become another one; a field stays one. */
function alikeTags({ tag }: Anchors): string {
  if (tag === '*') return tabSelector;
  return /^h[1-6]$/.test(tag) ? 'h1,h2,h3,h4,h5,h6' : CSS.escape(tag);
}

function select(page: Document, selector: string): Element | null {
  try {
    const found = selector ? page.querySelectorAll(selector) : [];
    return found.length === 1 ? (found[0] ?? null) : null;
  } catch {
    return null;
  }
}
