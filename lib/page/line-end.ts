/** The last node on the line of a field: « [code] 6 chiffres » is not to be torn apart. */
export function lineEnd(field: Element): ChildNode {
  let last: ChildNode = field;
  for (let next = field.nextSibling; next && isInline(next); next = next.nextSibling) last = next;
  return last;
}

function isInline(node: ChildNode): boolean {
  if (!(node instanceof HTMLElement)) return node.nodeType !== Node.ELEMENT_NODE;
  return node.localName !== 'br' && getComputedStyle(node).display.startsWith('inline');
}
