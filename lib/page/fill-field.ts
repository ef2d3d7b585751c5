/**
 * Puts a text in a field of the page as a person's typing does: by the element's native setter, which
 * frameworks cannot have replaced here, between the events that its handlers wait for, once each.
 */
export function fillField(field: HTMLInputElement, text: string): void {
  const more = { bubbles: true, composed: true };
  const typed = { ...more, inputType: 'insertReplacementText', data: text };
  const key = { ...more, key: text.at(-1) ?? 'Backspace' };
  field.dispatchEvent(new KeyboardEvent('keydown', key));
  field.dispatchEvent(new InputEvent('beforeinput', typed));
  Reflect.set(HTMLInputElement.prototype, 'value', text, field);
  field.dispatchEvent(new InputEvent('input', typed));
  field.dispatchEvent(new KeyboardEvent('keyup', key));
  field.dispatchEvent(new Event('change', more));
}
