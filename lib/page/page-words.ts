/*
 * What a document says, though its forms and fields be named like the properties of the DOM that say it: in
 * `<form name="title">`, `document.title` is a form, and in `<input name="id">`'s form, `form.id` is an input.
 */

/** The title of a page, as written. */
export function titleOf(page: Document): string {
  return page.querySelector('title')?.textContent ?? '';
}

/** The body of a page; null in a frameset's. */
export function bodyOf(page: Document): HTMLElement | null {
  return page.querySelector<HTMLElement>('body');
}

/** The fields of a form, those outside of its element included. */
export function fieldsOf(form: Element): readonly Element[] {
  return [...(Reflect.get(HTMLFormElement.prototype, 'elements', form) as Iterable<Element>)];
}
