import { t } from '../../i18n';
import type { PlaceName } from '../../domain/site-profile';
import { labelText } from '../label-text';
import { groupLabel } from '../sending/group-label';

/** Longer names are cut, in characters. */
const LONGEST = 40;

/** What an element that can be the place is called, in words that a person sees: never by a field's inner name. */
export function shownName(place: PlaceName, element: HTMLElement): string {
  const own = place === 'panel' ? clean(element.textContent) : '';
  const name =
    [own, labelText(element), groupLabel([element]), shownIn(element)].find(Boolean) ?? '';
  const short = name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
  if (short) return short;
  return place === 'panel' ? t('pointing.unnamed.place') : t('pointing.unnamed.field');
}

/** What a list stands at, or what is drawn in a box of the page's own. */
function shownIn(element: HTMLElement): string {
  if (element.localName === 'input') return '';
  const list = element as Partial<HTMLSelectElement>;
  return clean(list.selectedOptions?.[0]?.text ?? element.textContent);
}

const clean = (text: string) => text.replace(/\s+/g, ' ').trim();
