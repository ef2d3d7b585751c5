import type { PlaceName } from '../../domain/site-profile';
import { labelText } from '../label-text';
import { isRendered } from '../sending/in-sight';

const CODE = 'input:is([type=text],[type=tel],[type=number],[type=password],:not([type]))';
const BOX = '[role=combobox],[aria-haspopup=listbox]';
const SENDERS = `select:not([multiple]),${BOX},input[list],input[type=radio]`;
const BLOCKS = 'h1,h2,h3,h4,h5,legend,table,form,fieldset,ul,ol,p,section,button,[role=heading]';

/** A longer text is no name, in characters. */
const LONGEST = 80;

/** How far around what was pressed a control is looked for. */
const LEVELS = 3;

/** The element of a page that somebody means who points at this one; null: nothing there can be it. */
export function meantElement(place: PlaceName, pressed: Element): HTMLElement | null {
  if (place === 'panel') return blockAt(pressed);
  if (place === 'code') return controlAt(pressed, CODE);
  const control = widgetsList(pressed) ?? controlAt(pressed, SENDERS);
  return control ? firstOfGroup(control) : textAt(pressed);
}

/** What can be reached by keyboard for a place, in the order of the pages. */
export function meantElements(place: PlaceName, pages: readonly Document[]): HTMLElement[] {
  const selector = { panel: BLOCKS, senders: `${SENDERS},${CODE}`, code: CODE }[place];
  const found = pages.flatMap((page) => [...page.querySelectorAll<HTMLElement>(selector)]);
  return [...new Set(found.map(firstOfGroup))].filter(isRendered);
}

function blockAt(pressed: Element): HTMLElement | null {
  const block = pressed.closest<HTMLElement>(BLOCKS) ?? (pressed as HTMLElement);
  return block.matches('html,body,frameset,frame,iframe') ? null : block;
}

function controlAt(pressed: Element, selector: string): HTMLElement | null {
  const own = pressed.closest<HTMLElement>(selector);
  if (own) return own;
  const labelled = pressed.closest('label')?.control;
  if (labelled?.matches(selector)) return labelled;
  let around: Element | null = pressed;
  for (let up = 0; around && up < LEVELS && !around.matches('form,body,table'); up += 1) {
    const found: HTMLElement[] = [...around.querySelectorAll<HTMLElement>(selector)];
    if (found.length === 1) return found[0] ?? null;
    if (found.length > 1) return null;
    around = around.parentElement;
  }
  return null;
}

/** A widget (select2, chosen) stands after the list that it hides. */
function widgetsList(pressed: Element): HTMLElement | null {
  let around: Element | null = pressed;
  for (let up = 0; around && up < LEVELS; up += 1) {
    const before: Element | null = around.previousElementSibling;
    if (before?.localName === 'select' && !isRendered(before)) return before as HTMLElement;
    around = around.parentElement;
  }
  return null;
}

function firstOfGroup(element: HTMLElement): HTMLElement {
  if (!element.matches('input[type=radio][name]')) return element;
  const { name, ownerDocument } = element as HTMLInputElement;
  const group = `input[type=radio][name="${CSS.escape(name)}"]`;
  return ownerDocument.querySelector<HTMLElement>(group) ?? element;
}

/** One sender only, written as text with a label. */
function textAt(pressed: Element): HTMLElement | null {
  const text = pressed.textContent.trim();
  const isName = text !== '' && text.length <= LONGEST && pressed.childElementCount < 2;
  if (!isName || pressed.closest('a,button,nav')) return null;
  return labelText(pressed as HTMLElement) ? (pressed as HTMLElement) : null;
}
