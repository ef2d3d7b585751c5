import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Ar24Refusal } from '../lib/ar24/ar24-errors';
import { problemOf } from '../lib/ar24/problems';
import { problemReasons } from '../lib/errors';

const text = (path: string) => readFileSync(path, 'utf8');

/** The slugs of the protocol document: the first column of its table, and the back office's own. */
function documentedSlugs(): { worded: string[]; backOffice: string[] } {
  const document = text('docs/protocols/ar24.md');
  const section = document.slice(document.indexOf('## What AR24 says no with'));
  const slugsOf = (part: string) =>
    [...part.matchAll(/`([a-z]+(?:_[a-z]+)+)`/g)].map(([, slug]) => slug ?? '');
  const table = section.slice(section.indexOf('| --- |'), section.indexOf('The back office alone'));
  const rows = table.split('\n').map((row) => row.split('|')[1] ?? '');
  const paragraph = /The back office alone[\s\S]*?The slugs of/.exec(section)?.[0] ?? '';
  return { worded: rows.flatMap(slugsOf), backOffice: slugsOf(paragraph) };
}

interface Locale {
  problem: Record<string, { title?: string; next?: string }>;
}
const locales = ['fr', 'en'].map((name) => parse(text(`locales/${name}.yml`)) as Locale);
const { worded, backOffice } = documentedSlugs();

describe('every slug of the protocol document', () => {
  it('is found there', () => {
    expect(worded.length).toBeGreaterThan(25);
    expect(backOffice.length).toBeGreaterThan(15);
  });

  it.each(worded)('%s has a reason of its own', (slug) => {
    expect(problemOf(new Ar24Refusal(slug, '')).reason).not.toBe('refused-by-ar24');
  });

  it.each([...worded, ...backOffice, 'a_slug_of_tomorrow'])(
    '%s is worded, with a next step',
    (slug) => {
      const name = problemOf(new Ar24Refusal(slug, '')).reason.replaceAll('-', '_');
      for (const { problem } of locales) {
        expect(problem[name]?.title).toMatch(/\S/);
        expect(problem[name]?.next).toMatch(/\S/);
      }
    },
  );
});

it.each(problemReasons)('the reason %s is worded in both languages', (reason) => {
  const name = reason.replaceAll('-', '_');
  for (const { problem } of locales) {
    expect(Object.keys(problem[name] ?? {}).sort()).toEqual(['next', 'title']);
  }
});
