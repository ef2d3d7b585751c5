/**
 * The first shown control of this role and name under `root`, through open shadow roots, or null.
 * Firefox’s own search by role and name (WebDriver BiDi) doesn’t look into shadow roots. Runs in the
 * page, so it is one function that refers to nothing around it.
 * @param selector `role=name`
 */
export function findNamed(root: Node, selector: string): Element | null {
  const [role = '', name] = selector.split(/=(.*)/s);
  const own: Record<string, string> = {
    button: 'button, summary, input[type="submit"], input[type="button"]',
    link: 'a[href]',
    radio: 'input[type="radio"]',
    checkbox: 'input[type="checkbox"]',
    combobox: 'select',
    textbox:
      'textarea, input:not([type]), input[type="text"], input[type="email"], input[type="tel"], input[type="password"]',
  };
  const wanted = `[role="${role}"], :is(${own[role] ?? ''}):not([role])`;
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node instanceof Element && node.matches(wanted) && node.checkVisibility()) {
      const { labels, value } = node as HTMLInputElement;
      const called =
        node.getAttribute('aria-label') ??
        [...(labels ?? [])][0]?.textContent ??
        (node.textContent || value);
      if (called.replace(/\s+/g, ' ').trim() === name?.replace(/\s+/g, ' ')) return node;
    }
    const shadow = node instanceof Element ? node.shadowRoot : null;
    open.push(...[...(node as ParentNode).children, ...(shadow?.children ?? [])].reverse());
  }
  return null;
}
