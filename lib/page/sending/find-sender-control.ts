import { pointedIn } from '../profile/known-profiles';
import { cardControl } from './card-control';
import { hasCodeField } from './code-candidates';
import { pointedControl } from './pointed-control';
import { radioControl } from './radio-control';
import { selectControl } from './select-control';
import type { SenderControl } from './sender-control';
import { senderPlaces } from './sender-places';
import { textControl } from './text-control';
import { widgetControl } from './widget-control';

/** The likeliest of {@link findSenderControls}. */
export function findSenderControl(page: Document): SenderControl | null {
  return findSenderControls(page)[0] ?? null;
}

/**
 * Where a page lets a person choose whom a letter is from, or says it, likeliest first: a page may write
 * several letters, or say the agency beside the person. A list goes before a text. Reads, changes nothing.
 */
export function findSenderControls(page: Document): SenderControl[] {
  const shown = pointedIn(page, 'senders');
  if (shown) return [pointedControl(shown)].filter((one) => one !== null);
  const { lists, radios, drawnRadios, widgets } = senderPlaces(page);
  const found = [
    ...lists.map(selectControl),
    ...radios.map(radioControl),
    ...drawnRadios.map(cardControl),
    ...widgets.map(widgetControl),
  ].filter((one) => one !== null);
  if (found.length > 0) return found;
  // A text is only looked for where there is something to fill.
  const text = hasCodeField(page) ? textControl(page) : null;
  return text ? [text] : [];
}
