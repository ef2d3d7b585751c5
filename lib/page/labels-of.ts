/** The labels of the fields of each document, read once in a look. */
const indexes = new WeakMap<Document, ReadonlyMap<Element, readonly Element[]>>();

/**
 * What `field.labels` gives. That looks through the whole page anew for each field, seconds on a page of
 * a thousand fields; this once for all that is asked before the page can change.
 */
export function labelsOf(field: Element): readonly Element[] {
  const page = field.ownerDocument;
  let index = indexes.get(page);
  if (!index) {
    index = indexOf(page);
    indexes.set(page, index);
    queueMicrotask(() => indexes.delete(page));
  }
  return index.get(field) ?? [];
}

function indexOf(page: Document): ReadonlyMap<Element, readonly Element[]> {
  const index = new Map<Element, Element[]>();
  for (const label of page.querySelectorAll('label')) {
    const { control } = label;
    if (control) index.set(control, [...(index.get(control) ?? []), label]);
  }
  return index;
}
