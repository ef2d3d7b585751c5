/** What lies at a point of the window under our own element, frames of the same site looked into. */
export function elementAt(x: number, y: number, ours: Element): Element | null {
  return within(document, x, y, ours);
}

function within(page: Document, x: number, y: number, ours: Element): Element | null {
  const found = page.elementsFromPoint(x, y).find((element) => element !== ours) ?? null;
  const inner = found && documentOf(found);
  if (!inner) return found;
  const { left, top } = found.getBoundingClientRect();
  return within(inner, x - left - found.clientLeft, y - top - found.clientTop, ours) ?? found;
}

/** The document of a frame, if it may be read. */
function documentOf(element: Element): Document | null {
  if (!element.matches('iframe,frame')) return null;
  return (element as HTMLIFrameElement).contentDocument;
}

/** Where an element is in the window of the whole page, its frames' places added. */
export function boxOf(element: Element): DOMRect {
  const { left, top, width, height } = element.getBoundingClientRect();
  const box = new DOMRect(left, top, width, height);
  for (let view = element.ownerDocument.defaultView; view && view !== window;) {
    const frame = view.frameElement;
    if (!frame) break;
    const outer = frame.getBoundingClientRect();
    box.x += outer.left + frame.clientLeft;
    box.y += outer.top + frame.clientTop;
    view = frame.ownerDocument.defaultView;
  }
  return box;
}

/** Scrolls what would scroll under the pointer: our element lies over it. */
export function scrollUnder(element: Element | null, { deltaX, deltaY }: WheelEvent): void {
  for (
    let up = element;
    up;
    up = up.parentElement ?? up.ownerDocument.defaultView?.frameElement ?? null
  ) {
    const view = up.ownerDocument.defaultView;
    const isRoot = up === up.ownerDocument.documentElement;
    const scrolls = isRoot || /auto|scroll/.test(view?.getComputedStyle(up).overflowY ?? '');
    if (!scrolls || up.scrollHeight <= up.clientHeight) continue;
    up.scrollBy({ left: deltaX, top: deltaY, behavior: 'instant' });
    return;
  }
}
