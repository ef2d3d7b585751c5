/** The panel's rows and sentences are readable from this width on, in px. */
const NARROWEST = 320;

/** What a person can use in a page; our panel must not lie on any of it. */
const CONTROLS = 'a[href],button,input:not([type=hidden]),select,textarea';

/** So many controls of the page are compared with the panel's place. */
const COMPARED = 300;

/** Whether an element of ours is wide enough where it stands, whole, seen, and covers nothing. */
export function standsWell(host: Element): boolean {
  const box = host.getBoundingClientRect();
  const view = host.ownerDocument.defaultView;
  if (!view || box.height === 0) return false;
  return (
    hasRoom(box, view) &&
    isVisible(host) &&
    isLive(host) &&
    !isClipped(host, box, view) &&
    !isCovered(host, box, view) &&
    !covers(host, box)
  );
}

/**
 * Whether what can be read of the panel before anything is scrolled sideways is wide enough. Beside a side
 * panel a page of fixed width is often wider than what is left of the window, and scrolls as a whole.
 */
function hasRoom(box: DOMRect, { document, innerWidth, scrollX }: Window): boolean {
  const [left, right] = [box.left + scrollX, box.right + scrollX];
  const end = Math.max(innerWidth, document.scrollingElement?.scrollWidth ?? 0);
  const room = Math.min(NARROWEST, innerWidth - 40);
  return left >= -1 && right <= end + 1 && Math.min(right, innerWidth) - left >= room;
}

function isVisible(host: Element): boolean {
  return host.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** Not in what a page has made inert, as it does all that is beside its open dialog. */
function isLive(host: Element): boolean {
  const dialog = [...host.ownerDocument.querySelectorAll('dialog:modal')].at(-1);
  return !host.closest('[inert]') && (!dialog || dialog.contains(host));
}

function isClipped(host: Element, box: DOMRect, view: Window): boolean {
  for (let up = host.parentElement; up && up !== up.ownerDocument.body; up = up.parentElement) {
    const { overflowX, overflowY } = view.getComputedStyle(up);
    const edge = up.getBoundingClientRect();
    if (/hidden|clip/.test(overflowY) && (box.bottom > edge.bottom + 1 || box.top < edge.top - 1))
      return true;
    if (/hidden|clip/.test(overflowX) && (box.right > edge.right + 1 || box.left < edge.left - 1))
      return true;
  }
  return false;
}

/** Hit tests see only what is on the screen: three points of the panel, as far as they are there. */
function isCovered(host: Element, box: DOMRect, view: Window): boolean {
  const x = box.left + Math.min(40, box.width / 2);
  return [box.top + 24, box.top + box.height / 2, box.bottom - 16]
    .filter((y) => y > 0 && y < view.innerHeight)
    .some((y) => {
      const hit = host.ownerDocument.elementFromPoint(x, y);
      return hit !== null && hit !== host && !hit.contains(host);
    });
}

function covers(host: Element, box: DOMRect): boolean {
  const controls = [...host.ownerDocument.querySelectorAll(CONTROLS)].slice(0, COMPARED);
  return controls.some((control) => {
    const { left, right, top, bottom, width } = control.getBoundingClientRect();
    const crosses =
      left < box.right - 1 && right > box.left + 1 && top < box.bottom - 1 && bottom > box.top + 1;
    return width > 0 && crosses && control.checkVisibility({ visibilityProperty: true });
  });
}
