import { pagePattern, placeNames, type PlaceName } from '../../domain/site-profile';
import { send } from '../../messaging/send';
import { addressOf, knownAnchors, learnProfiles, pointedIn } from '../profile/known-profiles';
import { digitBoxes } from '../sending/digit-boxes';
import type { CodeField } from '../sending/code-field';
import { speaksOfOtherErrand } from '../sending/registered-letter-evidence';
import { drawnAnchors, type Drawn } from './drawn-anchors';
import type { Refusal } from './pointing-view';
import { scrubbedPage, type Shown } from './scrubbed-page';
import { tryCode } from './try-code';

/** Tries a place that somebody has shown, and keeps it; else says why not. */
export async function showPlace(
  place: PlaceName,
  shown: HTMLElement,
  trying: () => void,
): Promise<Refusal | null> {
  if (place !== 'panel' && speaksOfOtherErrand(shown, shown)) return 'elsewhere';
  const drawn = drawnAnchors(place, shown);
  if (!drawn) return 'alike';
  if (place === 'code') {
    trying();
    if (!(await tryCode(fieldOf(shown as HTMLInputElement)))) return 'not_kept';
  }
  return (await keep(place, drawn)) ? null : 'failed';
}

async function keep(place: PlaceName, { element, anchors }: Drawn): Promise<boolean> {
  const page = element.ownerDocument;
  try {
    learnProfiles(await send('getSiteProfiles'));
    const others: Shown = placeNames.flatMap((name) => {
      const known = name === place ? null : knownAnchors(page, name);
      const found = known && pointedIn(page, name);
      return found ? [[name, found, known] as const] : [];
    });
    const html = scrubbedPage(page, [[place, element, anchors], ...others]);
    const pattern = pagePattern(addressOf(page));
    return (await send('savePointed', { place, page: pattern, anchors, html })).ok;
  } catch {
    return false;
  }
}

/** The field, or the six boxes that one of them was pressed of. */
function fieldOf(input: HTMLInputElement): CodeField {
  const rows = digitBoxes([...input.ownerDocument.querySelectorAll('input')]);
  const row = rows.find(({ boxes }) => boxes.includes(input));
  return { boxes: (row?.boxes ?? [input]) as unknown as CodeField['boxes'] };
}
