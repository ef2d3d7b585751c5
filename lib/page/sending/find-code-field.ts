import { framePages } from '../frame-page';
import { labelText } from '../label-text';
import { plainText } from '../plain-text';
import { pointedIn } from '../profile/known-profiles';
import { speaksOfOtherErrand, speaksOfRegisteredLetter } from './registered-letter-evidence';
import { CODE_FIELD_POINTS, codeFieldRules, type CodeFieldRule } from '../site-profiles';
import type { CodeField } from './code-field';
import { digitBoxes } from './digit-boxes';
import { hintText } from './hint-text';
import { groupLabel } from './group-label';
import { isRendered } from './in-sight';
import type { SenderControl } from './sender-control';

/** Nearly as much speaks for two fields: which is meant is not clear. */
const MARGIN = 2;

/** What text may be typed into. */
const TYPED = /^(text|tel|number|password)$/;

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
    ...(form ? [form.elements] : []),
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
    const boxes = digitBoxes(inputs).find((group) => group.includes(field)) ?? [field];
    if (speaksOfOtherErrand(senders, field)) return null;
    return { boxes: boxes as unknown as CodeField['boxes'] };
  }
  return null;
}

/** Whether something on a page may be the field of a code, whatever the page is for. */
export function hasCodeField(page: Document): boolean {
  if (pointedIn(page, 'code')) return true;
  return bestOf([...page.querySelectorAll('input')].filter(isTyped)) !== null;
}

function isTyped(element: Element): element is HTMLInputElement {
  return element.localName === 'input' && TYPED.test((element as HTMLInputElement).type);
}

/** The field for which most speaks; `several` where nearly as much speaks for another one. */
function bestOf(inputs: readonly HTMLInputElement[]): CodeField | 'several' | null {
  const groups = digitBoxes(inputs);
  const boxed = new Set(groups.flat());
  const singles = inputs.filter((input) => !boxed.has(input)).map((input) => [input]);
  const ranked = [...groups, ...singles]
    .map(([first, ...more]) => ({ boxes: [first, ...more] as unknown as CodeField['boxes'] }))
    .map((field) => ({ field, points: codeFieldPoints(field) }))
    .filter(({ points }) => points >= CODE_FIELD_POINTS);
  // Of two that are named alike, one of which nobody sees, the other is meant.
  const seen = ranked.filter(({ field }) => field.boxes.every(isRendered));
  const among = (seen.length > 0 ? seen : ranked).sort((one, two) => two.points - one.points);
  const [best, next] = among;
  return next && best && best.points - next.points < MARGIN ? 'several' : (best?.field ?? null);
}

/** How much speaks for a field being the code's: see {@link codeFieldRules}. */
function codeFieldPoints({ boxes }: CodeField): number {
  const [first] = boxes;
  const isOne = boxes.length === 1;
  const text: Record<CodeFieldRule['where'], string> = {
    label: isOne ? labelText(first) : groupLabel(boxes),
    hint: hintText(boxes.at(-1) ?? first),
    name: plainText(`${first.name} ${first.id}`),
    autocomplete: first.autocomplete,
    inputmode: first.inputMode,
    maxlength: String(first.maxLength),
    shape: isOne ? '' : 'six boxes',
  };
  const rules = codeFieldRules.filter(({ where, match }) => match.test(text[where]));
  // A length and a keyboard of digits alone are a date as well.
  if (!rules.some(({ where, points }) => points > 1 && where !== 'maxlength')) return 0;
  return rules.reduce((sum, { points }) => sum + points, 0);
}
