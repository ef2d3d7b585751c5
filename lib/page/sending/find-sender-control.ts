import { labelText } from '../label-text';
import { plainText } from '../plain-text';
import { pointedIn } from '../profile/known-profiles';
import { otherSenderLabel, senderLabel, senderName } from '../site-profiles';
import { hasCodeField } from './find-code-field';
import { pointedControl } from './pointed-control';
import { radioControl } from './radio-control';
import { groupLabel } from './group-label';
import { selectControl } from './select-control';
import type { SenderControl } from './sender-control';
import { textControl } from './text-control';
import { widgetControl } from './widget-control';

/** Boxes that are no list of the browser's, yet open one. */
const WIDGETS =
  '[role=combobox],[aria-haspopup=listbox],input[list],input:is([type=text],[type=search],:not([type]))';

type Named = Element & { readonly name?: string };

/**
 * Where a page lets a person choose whom a letter is from, or says it; null where it does neither. What a
 * label says goes before what a name says, and a list before a text. Reads, changes nothing.
 */
export function findSenderControl(page: Document): SenderControl | null {
  const shown = pointedIn(page, 'senders');
  if (shown) return pointedControl(shown);
  const lists = [...page.querySelectorAll('select')].filter((list) => !list.multiple);
  const groups = radioGroups(page);
  const list =
    lists.find((one) => isSenderLabel(labelText(one))) ?? lists.find((one) => hasSenderName(one));
  if (list) return selectControl(list);
  const group =
    groups.find((one) => isSenderLabel(groupLabel(one))) ??
    groups.find(([first]) => first && hasSenderName(first));
  if (group) return radioControl(group);
  const box = [...page.querySelectorAll<HTMLElement>(WIDGETS)].find(isSenderWidget);
  if (box) return widgetControl(box);
  // A text is only looked for where there is something to fill.
  return hasCodeField(page) ? textControl(page) : null;
}

function isSenderWidget(box: HTMLElement): boolean {
  // Its own text says who is chosen: only a label beside it names it.
  return isSenderLabel(labelText(box)) && !box.matches('[type=hidden]');
}

function isSenderLabel(label: string): boolean {
  return senderLabel.test(label) && !otherSenderLabel.test(label);
}

function hasSenderName({ name = '', id }: Named): boolean {
  const plain = plainText(`${name} ${id}`);
  return senderName.test(plain) && !otherSenderLabel.test(plain.replace(/[^a-z]+/g, ' '));
}

function radioGroups(page: Document): HTMLInputElement[][] {
  const groups = new Map<string, HTMLInputElement[]>();
  for (const radio of page.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
    groups.set(radio.name, [...(groups.get(radio.name) ?? []), radio]);
  }
  return [...groups.values()];
}
