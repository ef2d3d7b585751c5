import { isSeen } from './in-sight';

const FIELDS = 'input:not([type=hidden]),select,textarea';

/** How far up a widget may reach around the field that it stands for. */
const MOST_LEVELS = 4;

/** What a widget shows: without the list that it holds, which says everybody, and what labels it. */
export function shownText(box: Element): string {
  const copy = box.cloneNode(true) as Element;
  const silent = '[role=listbox],[role=option],ul,ol,select,script,style,label[for]';
  for (const part of copy.querySelectorAll(silent)) part.remove();
  return copy.textContent.trim();
}

/** The nearest box around a field that `says` something, and has no other field that can be seen. */
export function boxAround(field: Element, says: (box: Element) => boolean): HTMLElement | null {
  let box = field.parentElement;
  for (let up = 0; box && up < MOST_LEVELS && !box.matches('form,body,tr,table'); up += 1) {
    const others = [...box.querySelectorAll(FIELDS)].filter((other) => other !== field);
    if (others.some(isSeen)) return null;
    if (says(box)) return box;
    box = box.parentElement;
  }
  return null;
}
