import { t } from '../../i18n';
import type { PlaceName } from '../../domain/site-profile';
import { labelText } from '../label-text';

/** Longer names are cut, in characters. */
const LONGEST = 40;

/** What an element that can be the place is called, in the page's own words. */
export function shownName(place: PlaceName, element: HTMLElement): string {
  const own = place === 'panel' ? element.textContent.replace(/\s+/g, ' ').trim() : '';
  const name = [own, labelText(element), element.getAttribute('name')].find(Boolean) ?? '';
  const short = name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
  if (short) return short;
  return place === 'panel' ? t('pointing.unnamed.place') : t('pointing.unnamed.field');
}
