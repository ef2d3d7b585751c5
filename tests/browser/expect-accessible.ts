import axe from 'axe-core';
import { expect } from 'vitest';

/** Fails with axe's own words when something on the page breaks WCAG 2.2 AA or a best practice. */
export async function expectAccessible(root: Element = document.body): Promise<void> {
  const { violations } = await axe.run(root, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // An element under test is a part of a page: the page's own landmarks are checked end to end.
    rules: { region: { enabled: false } },
  });
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
  ).toEqual([]);
}
