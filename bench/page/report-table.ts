import { median } from '../median';
import type { PageCost } from './measure-page';

type Arms = Readonly<Record<'empty' | 'ours', readonly PageCost[]>>;

/** The figures as a Markdown table: ours beside an empty content script. */
export function table(
  costs: ReadonlyMap<string, Arms>,
  weights: ReadonlyMap<string, number>,
): string {
  const lines = [...costs].map(([name, arms]) => {
    const of = (arm: keyof Arms, what: keyof PageCost) =>
      median(arms[arm].map((cost) => cost[what]));
    const both = (what: keyof PageCost, words: (figure: number) => string) =>
      [of('empty', what), of('ours', what)].map(words).join(' / ');
    const cells = [
      both('load', (figure) => figure.toFixed(1)),
      both('share', (figure) => `${(figure * 100).toFixed(2)} %`),
      both('longest', (figure) => figure.toFixed(1)),
      both('heap', (figure) => (figure / 1e6).toFixed(1)),
    ];
    return `| ${[name, ...cells].join(' | ')} |`;
  });
  const scripts = [...weights].map(([file, bytes]) => `${file} ${(bytes / 1024).toFixed(1)} KB`);
  return [
    'An empty content script / ours:',
    '',
    '| page | its time at load, ms | of the main thread, 1,000 mutations/s | longest piece, ms | heap, MB |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    '',
    `Scripts, gzip: ${scripts.join(', ')}.`,
  ].join('\n');
}
