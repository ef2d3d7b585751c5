import { framePages } from '../frame-page';
import { fieldsOf } from '../page-words';
import { pointedIn } from '../profile/known-profiles';
import { bestOf, isTyped } from './code-candidates';
import type { CodeField } from './code-field';
import { digitBoxes } from './digit-boxes';
import { isRendered } from './in-sight';
import { speaksOfOtherErrand, speaksOfRegisteredLetter } from './registered-letter-evidence';
import type { SenderControl } from './sender-control';

/**
 * The one field for the code of a letter of this sender, or null: none is it, or two are. Looks where the
 * sender is first: in its form, in its document, then in the other frames of the page. Reads, changes nothing.
 */
export function findCodeField({ shown, parts, form }: SenderControl): CodeField | null {
  const page = shown.ownerDocument;
  const frames = framePages(page.defaultView ?? window).map(({ document }) => document);
  const named = pointedField(shown, frames);
  if (named) return named;
  const others = frames.filter((document) => document !== page);
  const scopes: Iterable<Element>[] = [
    ...(form ? [fieldsOf(form)] : []),
    page.querySelectorAll('input'),
    others.flatMap((document) => [...document.querySelectorAll('input')]),
  ];
  for (const scope of scopes) {
    const inputs = [...scope].filter(isTyped).filter((input) => !parts.includes(input));
    const found = bestOf(inputs);
    if (found === 'several') return null;
    if (found) return speaksOfRegisteredLetter(shown, found.boxes[0]) ? found : null;
  }
  return null;
}

/**
 * The field that a site profile names: that stands for the words of a registered letter. Words for something
 * else still rule it out, as does a field that nobody can see.
 */
function pointedField(senders: Element, frames: readonly Document[]): CodeField | null {
  for (const page of frames) {
    const field = pointedIn(page, 'code');
    if (!field || !isTyped(field) || !isRendered(field)) continue;
    const inputs = [...page.querySelectorAll('input')].filter(isTyped);
    const row = digitBoxes(inputs).find((group) => group.boxes.includes(field));
    const boxes = row?.boxes ?? [field];
    if (speaksOfOtherErrand(senders, field)) return null;
    return { boxes: boxes as unknown as CodeField['boxes'] };
  }
  return null;
}
