import { choiceOf } from './choice';
import { radioControl } from './radio-control';
import { selectControl } from './select-control';
import type { SenderControl } from './sender-control';
import { widgetControl } from './widget-control';

const WIDGETS = 'input,[role=combobox],[aria-haspopup=listbox],button';

/** The sender control that an element is, which somebody has shown to be one. */
export function pointedControl(element: HTMLElement): SenderControl | null {
  if (element.localName === 'select') return selectControl(element as HTMLSelectElement);
  if (element.matches('input[type=radio]')) {
    const { name, ownerDocument } = element as HTMLInputElement;
    const radios = [...ownerDocument.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    return radioControl(radios.filter((radio) => radio.name === name));
  }
  if (element.matches(WIDGETS) || element.closest('[role=combobox]')) return widgetControl(element);
  return {
    kind: 'text',
    parts: [element],
    shown: element,
    form: element.closest('form'),
    chosen: () => choiceOf([element.textContent]),
    offered: () => [],
  };
}
