import { labelText } from '../label-text';
import { plainText } from '../plain-text';
import { pointedIn } from '../profile/known-profiles';
import type { CodeField } from './code-field';
import { CODE_FIELD_POINTS, codeFieldRules, ownCodeLabel, type CodeFieldRule } from './code-words';
import { digitBoxes } from './digit-boxes';
import { groupLabel } from './group-label';
import { hintText, tooltipText } from './hint-text';
import { isRendered, isSeen } from './in-sight';

/** Nearly as much speaks for two fields: which is meant is not clear. */
const MARGIN = 2;

/** What text may be typed into. */
const TYPED = /^(text|tel|number|password|search)$/;

/** Whether something on a page may be the field of a code, whatever the page is for. */
export function hasCodeField(page: Document): boolean {
  if (pointedIn(page, 'code')) return true;
  return bestOf([...page.querySelectorAll('input')].filter(isTyped)) !== null;
}

/** Whether text may be typed into an element. */
export function isTyped(element: Element): element is HTMLInputElement {
  return element.localName === 'input' && TYPED.test((element as HTMLInputElement).type);
}

/** Fields that may be a code's, as one of its own or as six boxes. */
interface Candidate extends CodeField {
  readonly shape: '' | 'six boxes' | 'six alike';
}

/** The field for which most speaks; `several` where nearly as much speaks for another one. */
export function bestOf(inputs: readonly HTMLInputElement[]): CodeField | 'several' | null {
  const ranked = candidatesIn(inputs)
    .map((field) => ({ field, points: codeFieldPoints(field) }))
    .filter(({ points }) => points >= CODE_FIELD_POINTS);
  // Of several that are named alike, those that nobody sees are for machines.
  const those = (isThere: (box: Element) => boolean) =>
    ranked.filter(({ field }) => field.boxes.every(isThere));
  const among = [those(isSeen), those(isRendered), ranked].find(({ length }) => length > 0) ?? [];
  const [best, next] = among.sort((one, two) => two.points - one.points);
  return next && best && best.points - next.points < MARGIN ? 'several' : (best?.field ?? null);
}

function candidatesIn(inputs: readonly HTMLInputElement[]): Candidate[] {
  const rows = digitBoxes(inputs).map(({ boxes, isDigits }) => ({
    boxes: boxes as unknown as CodeField['boxes'],
    shape: isDigits ? ('six boxes' as const) : ('six alike' as const),
  }));
  const boxed = new Set<Element>(rows.flatMap(({ boxes }) => [...boxes]));
  const singles = inputs.filter((input) => !boxed.has(input));
  return [...rows, ...singles.map((input) => ({ boxes: [input] as const, shape: '' as const }))];
}

/** How much speaks for a field being the code's: see {@link codeFieldRules}. */
function codeFieldPoints({ boxes, shape }: Candidate): number {
  const [first] = boxes;
  const text: Record<CodeFieldRule['where'], string> = {
    label: shape ? groupLabel(boxes) : labelText(first),
    hint: hintText(boxes.at(-1) ?? first),
    tooltip: tooltipText(first),
    name: namesOf(first),
    autocomplete: first.autocomplete,
    inputmode: first.inputMode,
    maxlength: shape ? '' : String(first.maxLength),
    shape,
  };
  const isOwn = ownCodeLabel.test(text.label);
  const rules = codeFieldRules.filter(
    ({ where, match, yieldsToOwn }) => match.test(text[where]) && !(yieldsToOwn && isOwn),
  );
  // A length and a keyboard of digits alone are a date as well.
  if (!rules.some(({ where, points }) => points > 1 && where !== 'maxlength')) return 0;
  return rules.reduce((sum, { points }) => sum + points, 0);
}

/** Name and id, as written and word by word: `txtOtpCode` → « txtotpcode txt otp code ». */
function namesOf({ name, id }: HTMLInputElement): string {
  const names = `${name} ${id}`;
  const split = names.replace(/([a-z])([A-Z])/g, '$1 $2');
  return plainText(split === names ? names : `${names} ${split}`);
}
