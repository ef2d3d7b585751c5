/**
 * Puts a text in a field of the page as if it had been typed at once: by the element's native
 * setter, which frameworks cannot have replaced here, then with the events that its handlers wait for.
 */
export function fillField(field: HTMLInputElement, text: string): void {
  Reflect.set(HTMLInputElement.prototype, 'value', text, field);
  const more = { bubbles: true, composed: true };
  field.dispatchEvent(
    new InputEvent('input', { ...more, inputType: 'insertReplacementText', data: text }),
  );
  field.dispatchEvent(new Event('change', more));
}
