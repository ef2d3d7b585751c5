import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The values of the custom properties that are colours, by name, as `rule` has them. */
function colours(rule: string): Map<string, string> {
  return new Map(
    [...rule.matchAll(/(--[\w-]+): ([^;]*#[^;]*);/g)].map(([, name, value]) => [name!, value!]),
  );
}

/** What stands between the braces after `selector`. */
function ruleOf(path: string, selector: string): string {
  const css = readFileSync(path, 'utf8');
  const from = css.indexOf(`${selector} {`);
  return from < 0 ? '' : css.slice(from, css.indexOf('}', from));
}

const ours = colours(ruleOf('components/tokens.css', ':root'));
const light = colours(ruleOf('lib/page/page-tokens.css', '.lre'));
// A colour that the dark theme does not name is the light one's.
const dark = new Map([
  ...light,
  ...colours(ruleOf('lib/page/page-tokens.css', ".lre[data-theme='dark']")),
]);

it('the back office is shown the colours of the panel, light and dark', () => {
  const both = [...light].map(([name, value]) => [name, `light-dark(${value}, ${dark.get(name)})`]);
  expect(Object.fromEntries(both)).toEqual(Object.fromEntries(ours));
  expect(ours.size).toBe(16);
});
