/** Elements that may only hold their own parts, or in which a block would break the line. */
const NO_BLOCK_INSIDE = new Set(
  'table thead tbody tfoot tr colgroup ul ol dl select p a label button h1 h2 h3 h4 font b span'.split(
    ' ',
  ),
);

/** The nearest element, going up, after which a block of our own can stand on a line of its own. */
export function mountingPoint(element: Element): Element {
  let point = element;
  while (point.parentElement && !holdsBlocks(point.parentElement)) point = point.parentElement;
  return point;
}

function holdsBlocks(parent: Element): boolean {
  if (parent.matches('body,td,th,li')) return true;
  if (NO_BLOCK_INSIDE.has(parent.localName)) return false;
  const view = parent.ownerDocument.defaultView;
  if (!view) return true;
  const { display, flexDirection } = view.getComputedStyle(parent);
  if (display.endsWith('flex')) return flexDirection.startsWith('column');
  return !/grid|^inline/.test(display);
}
