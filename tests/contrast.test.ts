import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const css = readFileSync('components/tokens.css', 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name, light, dark]) => [name!, { light: light!, dark: dark! }] as const,
  ),
);

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

/** Words on their grounds; then edges and rings, which are seen and not read. */
const pairs: readonly (readonly [ink: string, ground: string, least: number])[] = [
  ...['ink', 'ink-soft', 'accent', 'accent-strong', 'danger'].flatMap((ink) =>
    ['paper', 'sheet'].map((ground) => [ink, ground, 4.5] as const),
  ),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ['ink', 'accent-wash', 4.5],
  ['accent-strong', 'accent-wash', 4.5],
  ['ink', 'caution-wash', 4.5],
  ['ink', 'danger-wash', 4.5],
  ['edge', 'paper', 3],
  ['edge', 'sheet', 3],
];

it.each(pairs)('%s on %s is seen, light and dark', (ink, ground, least) => {
  const [one, other] = [tokens.get(ink), tokens.get(ground)];
  if (!one || !other) throw new Error(`There is no colour ${ink} or ${ground}.`);
  expect(contrast(one.light, other.light)).toBeGreaterThanOrEqual(least);
  expect(contrast(one.dark, other.dark)).toBeGreaterThanOrEqual(least);
});
