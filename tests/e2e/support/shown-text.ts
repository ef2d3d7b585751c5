/**
 * What a person can read on the page, through open shadow roots. Runs in the page, so it is one
 * function that refers to nothing around it.
 */
export function shownText(): string {
  const parts: string[] = [];
  const read = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.textContent ?? '');
    // A slot has no box of its own, and stands for what is put into it.
    const isSlot = node instanceof HTMLSlotElement;
    if (node instanceof Element && !isSlot) {
      if (/^(SCRIPT|STYLE|TEMPLATE)$/.test(node.tagName) || !node.checkVisibility()) return;
      if (node instanceof HTMLInputElement && node.type !== 'password') parts.push(node.value);
      if (!/^(SPAN|A|STRONG|B|SMALL)$/.test(node.tagName)) parts.push('\n');
    }
    const root = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
    const inner = isSlot ? node.assignedNodes() : [...root.childNodes];
    inner.forEach(read);
  };
  read(document.body);
  return parts
    .join(' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();
}

/** The text of the element that has the focus, through open shadow roots; `''` when none has. */
export function focusedText(): string {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return (focused?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** What the control that has the focus is called: its labels, else its own text. */
export function focusedName(): string {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (!focused) return '';
  const { labels } = focused as HTMLInputElement;
  const label = labels && labels.length > 0 ? labels[0]?.textContent : null;
  const name = focused.getAttribute('aria-label') ?? label ?? focused.textContent;
  return name.replace(/\s+/g, ' ').trim();
}

/** Whether this very element has the focus of its document or shadow root. */
export function hasFocus(element: Element): boolean {
  return (element.getRootNode() as Document | ShadowRoot).activeElement === element;
}
