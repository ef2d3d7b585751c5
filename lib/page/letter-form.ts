import { labelText } from './label-text';
import { plainText } from './plain-text';
import { speaksOfRegisteredLetter } from './registered-letter-evidence';
import { profileFor } from './site-profile';
import {
  CODE_FIELD_POINTS,
  codeFieldRules,
  senderLabel,
  senderName,
  type CodeFieldRule,
} from './site-profiles';

/** The two fields of a page where a registered letter is sent. */
export interface LetterForm {
  readonly senders: HTMLSelectElement;
  readonly code: HTMLInputElement;
}

/** The letter form of a page, or null where there is none; reads, changes nothing. */
export function findLetterForm(page: Document): LetterForm | null {
  const profile = profileFor(page.location.hostname);
  const senders = profile.senderList
    ? page.querySelector<HTMLSelectElement>(profile.senderList)
    : findSenderList(page);
  if (!senders) return null;
  if (!profile.codeField && !speaksOfRegisteredLetter(page, senders.form)) return null;
  const code = profile.codeField
    ? page.querySelector<HTMLInputElement>(profile.codeField)
    : findCodeField(senders.form, page);
  return code && { senders, code };
}

function findSenderList(page: Document): HTMLSelectElement | null {
  const lists = [...page.querySelectorAll('select')].filter((list) => !list.multiple);
  return (
    lists.find((list) => senderLabel.test(labelText(list))) ??
    lists.find((list) => senderName.test(plainText(`${list.name} ${list.id}`))) ??
    null
  );
}

/** The fields that a form owns: in `<table><form><tr>` markup they are no descendants of it. */
function findCodeField(form: HTMLFormElement | null, page: Document): HTMLInputElement | null {
  let best: HTMLInputElement | null = null;
  let bestPoints = CODE_FIELD_POINTS - 1;
  const fields = form ? form.elements : page.querySelectorAll('input');
  for (const input of fields) {
    if (!(input instanceof HTMLInputElement)) continue;
    const points = /^(text|tel|number|password)$/.test(input.type) ? codeFieldPoints(input) : 0;
    if (points > bestPoints) [best, bestPoints] = [input, points];
  }
  return best;
}

/** How much speaks for an input being the code field: see {@link codeFieldRules}. */
function codeFieldPoints(input: HTMLInputElement): number {
  const text: Record<CodeFieldRule['where'], string> = {
    label: labelText(input),
    name: plainText(`${input.name} ${input.id}`),
    autocomplete: input.autocomplete,
    inputmode: input.inputMode,
    maxlength: String(input.maxLength),
  };
  const rules = codeFieldRules.filter(({ where, match }) => match.test(text[where]));
  // A length and a keyboard of digits alone are a date as well.
  if (!rules.some(({ where, points }) => points > 1 && where !== 'maxlength')) return 0;
  return rules.reduce((sum, { points }) => sum + points, 0);
}
