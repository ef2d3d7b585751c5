import { plainText } from '../plain-text';
import { choiceOf, dataOf, type Choice } from './choice';
import { isInSight } from './in-sight';
import type { SenderControl } from './sender-control';
import { boxAround, shownText } from './shown-text';

/** A `<select>`, also one that a page's own widget (select2, chosen) hides and stands beside. */
export function selectControl(list: HTMLSelectElement): SenderControl {
  return {
    kind: 'native',
    parts: [list],
    get shown() {
      return shownFor(list);
    },
    form: list.form,
    chosen: () => optionChoice(list.selectedOptions[0] ?? null, list),
    offered: () => Array.from(list.options, (option) => optionChoice(option, list)),
  };
}

function optionChoice(option: HTMLOptionElement | null, list: HTMLSelectElement): Choice | null {
  if (!option) return null;
  const data = dataOf(option);
  const isAr24 = /ar24/i.test(`${list.name} ${list.id}`);
  const ids = data.ar24Ids.concat(isAr24 ? option.value : []);
  const texts = [option.text, option.value, option.label, option.title];
  return choiceOf([...texts, ...data.values], ids);
}

/** A widget puts what it shows after the list that it hides, or around it. */
function shownFor(list: HTMLSelectElement): HTMLElement {
  if (isInSight(list)) return list;
  const beside = list.nextElementSibling as HTMLElement | null;
  if (beside && isInSight(beside)) return beside;
  const chosen = plainText(list.selectedOptions[0]?.text);
  const says = (box: Element) => chosen !== '' && plainText(shownText(box)).includes(chosen);
  return boxAround(list, says) ?? beside ?? list;
}
