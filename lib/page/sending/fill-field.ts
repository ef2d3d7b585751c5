/**
 * Puts a text in a field of the page as a person's typing does: by the element's native setter, which
 * frameworks cannot have replaced here, between the events that its handlers wait for, once each. The
 * focus stays where the person has it, unless the page opens the field to a real one only.
 */
export function fillField(field: HTMLInputElement, text: string): void {
  const more = { bubbles: true, composed: true };
  const typed = { ...more, cancelable: true, inputType: 'insertReplacementText', data: text };
  const key = { ...more, key: text.at(-1) ?? 'Backspace' };
  field.dispatchEvent(new FocusEvent('focus', { composed: true }));
  field.dispatchEvent(new FocusEvent('focusin', more));
  const before = field.readOnly ? focusReally(field) : null;
  field.dispatchEvent(new KeyboardEvent('keydown', key));
  field.dispatchEvent(new InputEvent('beforeinput', typed));
  Reflect.set(HTMLInputElement.prototype, 'value', text, field);
  field.dispatchEvent(new InputEvent('input', typed));
  field.dispatchEvent(new KeyboardEvent('keyup', key));
  field.dispatchEvent(new Event('change', more));
  before?.focus({ preventScroll: true });
  if (field.ownerDocument.activeElement === field || before) return;
  // Some take over what was typed as it is left.
  field.dispatchEvent(new FocusEvent('blur', { composed: true }));
  field.dispatchEvent(new FocusEvent('focusout', more));
}

/** Some fields are read-only until the browser itself says that they have the focus. */
function focusReally(field: HTMLInputElement): HTMLElement | null {
  const before = field.ownerDocument.activeElement as HTMLElement | null;
  field.focus({ preventScroll: true });
  return before;
}
