import { labelText } from '../label-text';
import { bodyOf } from '../page-words';
import { plainText } from '../plain-text';
import { pointedIn } from '../profile/known-profiles';
import { hasCodeField } from './code-candidates';
import { groupLabel } from './group-label';
import {
  otherSenderLabel,
  senderEmailLabel,
  senderHeading,
  senderLabel,
  senderName,
} from './letter-words';

/** Boxes that are no list of the browser's, yet open one. */
const WIDGETS =
  '[role=combobox],[aria-haspopup=listbox],input[list],input:is([type=text],[type=search],:not([type]))';

/** A longer text is no heading of a name, in characters. */
const LONGEST = 160;

type Named = Element & { readonly name?: string };

/** Elements of a page by which a sender is chosen, of each kind. */
export interface SenderPlaces {
  readonly lists: readonly HTMLSelectElement[];
  readonly radios: readonly (readonly HTMLInputElement[])[];
  readonly drawnRadios: readonly (readonly HTMLElement[])[];
  readonly widgets: readonly HTMLElement[];
}

/**
 * Where a page lets a person choose whom a letter is from. What a label says goes before what a name says.
 * Reads, changes nothing.
 */
export function senderPlaces(page: Document): SenderPlaces {
  return {
    lists: listsOf(page),
    radios: radiosOf(page),
    drawnRadios: drawnRadiosOf(page),
    widgets: [...page.querySelectorAll<HTMLElement>(WIDGETS)].filter(isSenderWidget),
  };
}

/** « Expéditeur : » in the texts of a page. */
export function senderHeadings(page: Document): Text[] {
  const body = bodyOf(page);
  if (!body) return [];
  const found: Text[] = [];
  const words = page.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const silent = 'option,script,style,label[for],a,button,[contenteditable]';
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const said = node.nodeValue ?? '';
    if (said.length > LONGEST || !senderHeading.test(plainText(said))) continue;
    if (!node.parentElement?.closest(silent)) found.push(node as Text);
  }
  return found;
}

/** Whether a page has a sender to be chosen, or says one where there is something to fill. */
export function hasSender(page: Document): boolean {
  if (pointedIn(page, 'senders')) return true;
  const places = senderPlaces(page);
  if (Object.values(places).some(({ length }) => length > 0)) return true;
  return hasCodeField(page) && senderHeadings(page).length > 0;
}

function listsOf(page: Document): HTMLSelectElement[] {
  const lists = [...page.querySelectorAll('select')].filter((list) => !list.multiple);
  const labelled = lists.filter((list) => isSenderLabel(labelText(list)));
  const found = labelled.length > 0 ? labelled : lists.filter(isSendersByName);
  return found.length > 0 ? found : lists.filter(hasSendersEmails);
}

/** « E-mail de l’expéditeur », where e-mail addresses are what is chosen from. */
function hasSendersEmails(list: HTMLSelectElement): boolean {
  return (
    senderEmailLabel.test(labelText(list)) &&
    [...list.options].some(({ text }) => text.includes('@'))
  );
}

function radiosOf(page: Document): HTMLInputElement[][] {
  const groups = radioGroups(page);
  const labelled = groups.filter((group) => isSenderLabel(groupLabel(group)));
  return labelled.length > 0 ? labelled : groups.filter(([first]) => first && hasSenderName(first));
}

/** By its inner name, unless what a person reads says that it is somebody or something else. */
function isSendersByName(list: HTMLSelectElement): boolean {
  return hasSenderName(list) && !otherSenderLabel.test(labelText(list));
}

/** Radio buttons that the page draws itself. */
function drawnRadiosOf(page: Document): HTMLElement[][] {
  return [...page.querySelectorAll('[role=radiogroup]')]
    .map((group) => [...group.querySelectorAll<HTMLElement>('[role=radio]:not(input)')])
    .filter((radios) => isSenderLabel(groupLabel(radios)));
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
