import { finder } from '@medv/finder';
import type { Anchors, PlaceName } from '../../domain/site-profile';
import { anchorsOf } from '../profile/anchors-of';
import { findAnchored } from '../profile/find-anchored';

/** A selector that takes longer to find is not worth it, in ms. */
const PATIENCE_MS = 150;
/** How far around a place for the panel another element may stand for it. */
const LEVELS = 4;

export interface Drawn {
  readonly element: HTMLElement;
  readonly anchors: Anchors;
}

/**
 * What is to be kept of an element that somebody has shown; null where it could not be told from another one.
 * For the panel the box around it serves as well.
 */
export function drawnAnchors(place: PlaceName, shown: HTMLElement): Drawn | null {
  let element: HTMLElement | null = shown;
  for (let up = 0; element && up <= LEVELS; up += 1) {
    const anchors = anchorsOf(element, selectorOf(element), place === 'senders' && isText(element));
    if (findAnchored(element.ownerDocument, anchors) === element) return { element, anchors };
    if (place !== 'panel' || element.parentElement?.matches('body')) return null;
    element = element.parentElement;
  }
  return null;
}

const isText = (element: Element) => !element.matches('select,input,[role=combobox]');

function selectorOf(element: Element): string {
  try {
    const found = finder(element, {
      root: element.ownerDocument.body,
      timeoutMs: PATIENCE_MS,
      attr: (name) => ['name', 'placeholder', 'data-testid'].includes(name),
    });
    return found.length <= 500 ? found : '';
  } catch {
    // One anchor of many: the others do without it.
    return '';
  }
}
