import type { Anchors, PlaceName } from '../../domain/site-profile';
import { labelText } from '../label-text';
import { plainText } from '../plain-text';
import { findAnchored } from '../profile/find-anchored';
import { headingSelector } from '../site-profiles';

const FIELDS = 'input:not([type=hidden]),select,textarea';
/** What shows nothing, or shows data. */
const LEFT_OUT =
  'script,style,link,meta,noscript,template,iframe,object,embed,canvas,svg,video,audio,input[type=hidden],lre-pointing,lre-accounts-panel,lre-code-note';
/** Of other attributes nothing is needed to find an element again. */
const KEPT = new Set(
  'name id class type for placeholder title aria-label aria-labelledby aria-haspopup role autocomplete maxlength alt data-testid data-field list data-expected colspan'.split(
    ' ',
  ),
);
/** What a page writes for everybody. */
const WRITTEN = `${headingSelector},label,th,button,legend`;
const LONGEST = 150_000;

/** Where the places of a page are. */
export type Shown = readonly (readonly [PlaceName, Element, Anchors])[];

/**
 * A page as the test of a profile: its boxes, labels and headings, and nobody's data. Empty where it could
 * not be made, or where what was shown is not found in it.
 */
export function scrubbedPage(page: Document, shown: Shown): string {
  const labels = new Set([...page.querySelectorAll<HTMLElement>(FIELDS)].map(labelText));
  for (const [place, element] of shown) element.setAttribute('data-expected', place);
  const copy = page.body.cloneNode(true) as HTMLElement;
  for (const [, element] of shown) element.removeAttribute('data-expected');
  for (const element of copy.querySelectorAll(LEFT_OUT)) element.remove();
  for (const element of copy.querySelectorAll('*')) strip(element);
  blank(copy, labels);
  const html = copy.innerHTML.replace(/\s+/g, ' ');
  const again = new DOMParser().parseFromString(html, 'text/html');
  const isProven = shown.every(
    ([place, , anchors]) => findAnchored(again, anchors)?.getAttribute('data-expected') === place,
  );
  return isProven && html.length <= LONGEST ? html : '';
}

function strip(element: Element): void {
  for (const { name } of [...element.attributes]) {
    const isWord = name === 'value' && element.matches('[type=submit],[type=button]');
    if (!KEPT.has(name) && !isWord) element.removeAttribute(name);
  }
}

function blank(copy: HTMLElement, labels: ReadonlySet<string>): void {
  const walk = copy.ownerDocument.createTreeWalker(
    copy,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT,
  );
  const nodes: Node[] = [];
  for (let node = walk.nextNode(); node; node = walk.nextNode()) nodes.push(node);
  for (const node of nodes) {
    const text = node.nodeValue ?? '';
    const isLabel = labels.has(plainText(text).replace(/[\s:*]+$/, ''));
    const isKept = isLabel || (node.parentElement?.closest(WRITTEN) ?? null) !== null;
    if (node.nodeType === Node.COMMENT_NODE) node.parentNode?.removeChild(node);
    else if (!isKept) node.nodeValue = text.replace(/\p{L}/gu, 'x').replace(/\p{N}/gu, '0');
  }
}
