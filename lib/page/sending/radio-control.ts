import { labelsOf } from '../labels-of';
import { choiceOf, dataOf, type Choice } from './choice';
import type { SenderControl } from './sender-control';

/** Radio buttons of one name, each in a label, a row or a line that says who it is. */
export function radioControl(radios: readonly HTMLInputElement[]): SenderControl | null {
  const [first] = radios;
  if (!first) return null;
  return {
    kind: 'native',
    parts: radios,
    get shown() {
      const checked = radios.find((radio) => radio.checked) ?? first;
      return boxOf(checked);
    },
    form: first.form,
    chosen: () => radioChoice(radios.find((radio) => radio.checked) ?? null),
    offered: () => radios.map(radioChoice),
  };
}

function radioChoice(radio: HTMLInputElement | null): Choice | null {
  if (!radio) return null;
  const data = dataOf(boxOf(radio), radio);
  const ids = data.ar24Ids.concat(/ar24/i.test(radio.name) ? radio.value : []);
  const texts = [...textsOf(radio), radio.value, radio.title];
  return choiceOf([...texts, ...data.values], ids);
}

/** The texts of its cells or parts one by one: a name is a whole one. */
function textsOf(radio: HTMLInputElement): string[] {
  const labels = labelsOf(radio).map((label) => (label as HTMLElement).innerText);
  const box = boxOf(radio);
  const parts = box === radio ? [followingText(radio)] : [...partsOf(box)];
  const texts = [...labels, radio.getAttribute('aria-label') ?? '', ...parts];
  return texts.map((text) => text.trim()).filter(Boolean);
}

/** A cell each; a line each where there are no cells. */
function partsOf(box: HTMLElement): string[] {
  const cells = [...box.querySelectorAll<HTMLElement>('td,th')];
  if (cells.length > 0) return cells.map(({ innerText }) => innerText);
  return [box.innerText, ...box.innerText.split('\n')];
}

/** The largest element around a radio button that holds no other field. */
function boxOf(radio: HTMLInputElement): HTMLElement {
  let box: HTMLElement = radio;
  while (box.parentElement && !box.parentElement.matches('form,fieldset,body,tbody,table')) {
    if (box.parentElement.querySelectorAll('input:not([type=hidden]),select').length > 1) break;
    box = box.parentElement;
  }
  return box;
}

/** « ( ) DURAND Camille ( ) PETIT Luc » on one line. */
function followingText(radio: HTMLInputElement): string {
  let text = '';
  for (let node = radio.nextSibling; node; node = node.nextSibling) {
    if (node instanceof Element && node.matches('br,input,select,textarea,button')) break;
    text += node.textContent ?? '';
  }
  return text;
}
