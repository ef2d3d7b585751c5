import type { Anchors } from '../../domain/site-profile';
import { labelText } from '../label-text';
import { plainText } from '../plain-text';
import { headingSelector } from '../site-profiles';

/** A longer text explains something and names nothing, in characters. */
const LONGEST = 80;

const FIELDS = 'input:not([type=hidden]),select,textarea';
const MARKS = `${FIELDS},${headingSelector}`;

/** What of an element's attributes may say which one it is, whatever the rest of the page does. */
const TELLING = [
  ...['name', 'id', 'class', 'placeholder', 'title', 'aria-label', 'role', 'autocomplete'],
  ...['maxlength', 'value', 'alt', 'data-testid', 'data-field', 'formcontrolname', 'list'],
];

/** Ids and classes that a program numbers, and numbers anew with each version. */
const GENERATED =
  /\d{3,}|[0-9a-f]{6,}|^:r|^(ember|ext-|yui|mui|react|radix|headlessui|cdk|ng-|css-|sc-|jss)|__\w{5}$|_\w{5}$|\d+_\d+/i;

/** Those of each document, read once in a look. */
const marks = new WeakMap<Document, readonly Element[]>();

/** The fields and headings of a document in their order: what stands beside an element is one of them. */
export function marksOf(page: Document): readonly Element[] {
  const known = marks.get(page);
  if (known) return known;
  const read = [...page.querySelectorAll(MARKS)];
  marks.set(page, read);
  queueMicrotask(() => marks.delete(page));
  return read;
}

const isField = (element: Element) => element.matches(FIELDS);

/** What is told by its label and not by its own words, which are somebody's name or choice. */
const isLabelled = (element: Element) =>
  isField(element) || element.matches('[role=combobox],[aria-haspopup]');

/**
 * All that is said of an element. Reads, changes nothing. `selector`: one that finds it alone; `labelled`:
 * its own words are a person's name, and are left out.
 */
export function anchorsOf(element: Element, selector = '', labelled = false): Anchors {
  return {
    ...ownAnchors(element, labelled),
    ...surroundings(element, marksOf(element.ownerDocument)),
    path: pathOf(element),
    selector,
  };
}

/** What the element says by itself. */
export function ownAnchors(element: Element, labelled = false) {
  const type = element.localName === 'input' ? (element as HTMLInputElement).type : '';
  const byLabel = labelled || isLabelled(element);
  // Of radio buttons each is labelled with somebody's name.
  const label = byLabel && type !== 'radio' ? bounded(labelText(element as HTMLElement)) : '';
  return {
    tag: element.localName,
    type,
    label,
    text: byLabel ? '' : ownText(element),
    attributes: attributesOf(element),
  };
}

/** What stands around it: the heading over it, and the fields or headings beside it. */
export function surroundings(element: Element, marks: readonly Element[]) {
  const at = firstAfter(element, marks);
  const before = marks.slice(0, at).filter((mark) => mark !== element && !mark.contains(element));
  const after = marks.slice(at).find((mark) => mark !== element && !element.contains(mark));
  const outside = before.filter((mark) => !element.contains(mark));
  return {
    landmark: markName(outside.findLast((mark) => mark.matches(headingSelector))),
    before: markName(outside.at(-1)),
    after: markName(after),
  };
}

/** `form.1 table.1 tr.2 td.2 select.1`, from the body down. */
export function pathOf(element: Element): string {
  const steps: string[] = [];
  for (let up: Element | null = element; up && !up.matches('body,html'); up = up.parentElement) {
    const tag = up.localName;
    let number = 1;
    for (let like = up.previousElementSibling; like; like = like.previousElementSibling)
      if (like.localName === tag) number += 1;
    steps.unshift(`${tag}.${number}`);
  }
  return steps.join(' ').slice(-1000);
}

function markName(mark: Element | undefined): string {
  if (!mark) return '';
  if (!isField(mark)) return bounded(plainText(mark.textContent));
  return bounded(labelText(mark as HTMLElement)) || plainText(mark.getAttribute('name'));
}

function firstAfter(element: Element, marks: readonly Element[]): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mark = marks[middle];
    const order = mark ? element.compareDocumentPosition(mark) : 0;
    if (order & Node.DOCUMENT_POSITION_FOLLOWING) high = middle;
    else low = middle + 1;
  }
  return low;
}

function ownText(element: Element): string {
  const text = plainText(element.textContent);
  return text.length <= LONGEST ? text : '';
}

function attributesOf(element: Element): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of TELLING) {
    const value = kept(name, element);
    if (value) found[name] = value.slice(0, 200);
  }
  return found;
}

/** What a person typed, or a program numbered, is no property of the page. */
function kept(name: string, element: Element): string {
  const value = (element.getAttribute(name) ?? '').trim();
  if (name === 'value') return element.matches('[type=button],[type=submit]') ? value : '';
  if (name === 'id') return GENERATED.test(value) ? '' : value;
  if (name !== 'class') return value;
  return value
    .split(/\s+/)
    .filter((one) => one && !GENERATED.test(one))
    .join(' ');
}

const bounded = (text: string) => (text.length <= LONGEST ? text : '');
