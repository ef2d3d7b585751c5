/** A smaller frame carries data between pages, and shows nothing to a person, in px. */
const SMALLEST_FRAME = 24;
/** A smaller element is there for machines, in px. */
const SMALLEST = 4;

/** Whether an element has a place on the page, seen through whatever lies on or in it (a mask, six drawn boxes). */
export function isRendered(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view || !isShown(element, { visibilityProperty: true }, SMALLEST)) return false;
  const frame = frameOf(view);
  return frame === null || isInSight(frame, SMALLEST_FRAME);
}

/** The same for what a person sees there: neither transparent nor cut off whole by a box around it. */
export function isSeen(element: Element): boolean {
  return (
    isRendered(element) && element.checkVisibility({ opacityProperty: true }) && !isCutOff(element)
  );
}

function isCutOff(element: Element): boolean {
  const view = element.ownerDocument.defaultView as Window;
  const own = element.getBoundingClientRect();
  for (let up = element.parentElement; up && !up.matches('body,html'); up = up.parentElement) {
    if (view.getComputedStyle(up).overflow === 'visible') continue;
    const { width, height, top, bottom } = up.getBoundingClientRect();
    const isScrolled = up.scrollHeight > up.clientHeight && height >= SMALLEST;
    if (width < SMALLEST || height < SMALLEST) return true;
    if (!isScrolled && (own.top >= bottom || own.bottom <= top)) return true;
  }
  return false;
}

/**
 * Whether a person can see an element: rendered, not transparent, not under something else, within the
 * page, and the same for every frame around it that may be looked into. What is only scrolled away counts.
 */
export function isInSight(element: Element, least = SMALLEST): boolean {
  const page = element.ownerDocument;
  const view = page.defaultView;
  const seen = { opacityProperty: true, visibilityProperty: true };
  if (!view || page.hidden || !isShown(element, seen, least) || isCovered(element)) return false;
  const frame = frameOf(view);
  return frame === null || isInSight(frame, SMALLEST_FRAME);
}

/** The element that holds a window; null: nothing does, or another site's does. */
function frameOf(view: Window): Element | null {
  try {
    return view.frameElement;
  } catch {
    return null;
  }
}

function isShown(element: Element, seen: CheckVisibilityOptions, least: number): boolean {
  if (!element.isConnected || !element.checkVisibility(seen)) return false;
  const box = element.getBoundingClientRect();
  const { scrollX, scrollY } = element.ownerDocument.defaultView as Window;
  // Not moved out to the left of or above everything, where no scrolling leads.
  const isOnPage = box.right + scrollX > 0 && box.bottom + scrollY > 0;
  return box.width >= least && box.height >= least && isOnPage;
}

function isCovered(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const root = element.getRootNode() as Document | ShadowRoot;
  const found = root.elementFromPoint(left + width / 2, top + height / 2);
  // Nothing there: it is scrolled out of the window.
  return found !== null && !element.contains(found) && !found.contains(element);
}
