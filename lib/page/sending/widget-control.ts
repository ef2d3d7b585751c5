import { choiceOf, dataOf, type Choice } from './choice';
import { isRendered } from './in-sight';
import type { SenderControl } from './sender-control';
import { boxAround, shownText } from './shown-text';

/**
 * A box that is no list of the browser's: an ARIA combobox, a field with suggestions, a button that opens
 * a list. What it holds is what it shows; a hidden field beside it may hold the id.
 */
export function widgetControl(box: HTMLElement): SenderControl {
  const hidden = hiddenBeside(box);
  return {
    kind: 'widget',
    parts: [box],
    get shown() {
      return shownBy(box);
    },
    form: box.closest('form') ?? hidden?.form ?? null,
    chosen: () => widgetChoice(box, hidden),
    offered: () => [],
  };
}

/** The box, or what is drawn around a field that has no words of its own or is hidden behind them. */
function shownBy(box: HTMLElement): HTMLElement {
  if (box.localName !== 'input') return box;
  const isOpener = box.matches('[role=combobox],[aria-haspopup]');
  const isBare = isOpener && (box as HTMLInputElement).value === '';
  if (!isBare && isRendered(box)) return box;
  return boxAround(box, (around) => shownText(around) !== '') ?? box;
}

function widgetChoice(box: HTMLElement, hidden: HTMLInputElement | null): Choice | null {
  const text = textOf(shownBy(box));
  const option = optionOf(box, text);
  const data = dataOf(box, option);
  const isAr24 = hidden && /ar24/i.test(`${hidden.name} ${hidden.id}`);
  const ids = data.ar24Ids.concat(isAr24 ? hidden.value : []);
  const optionTexts = option ? [option.label, option.text, option.value] : [];
  const texts = [text, ...optionTexts, box.title, hidden?.value];
  return choiceOf([...texts, ...data.values], ids);
}

function textOf(shown: HTMLElement): string {
  if (shown.localName === 'input') return (shown as HTMLInputElement).value;
  const inner = shown.querySelector<HTMLInputElement>('input:not([type=hidden])');
  const typed = inner && isRendered(inner) ? inner.value : '';
  return typed === '' ? shownText(shown) : typed;
}

/** What a `<datalist>` says beside a value. */
function optionOf(box: HTMLElement, text: string): HTMLOptionElement | null {
  const list = (box as Partial<HTMLInputElement>).list;
  return Array.from(list?.options ?? []).find(({ value }) => value === text) ?? null;
}

function hiddenBeside(box: HTMLElement): HTMLInputElement | null {
  let around: Element | null = box;
  for (let up = 0; around && up < 3 && !around.matches('form,body'); up += 1) {
    around = around.parentElement;
    const found = around?.querySelectorAll<HTMLInputElement>('input[type=hidden]') ?? [];
    if (found.length === 1) return found[0] ?? null;
  }
  return null;
}
