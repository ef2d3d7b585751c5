import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

type Message = readonly [key: string, text: string];

function messages(node: unknown, path: readonly string[] = []): Message[] {
  if (typeof node !== 'object' || node === null) return [[path.join('.'), String(node)]];
  return Object.entries(node).flatMap(([key, child]) => messages(child, [...path, key]));
}

const read = (language: string) =>
  messages(parse(readFileSync(`locales/${language}.yml`, 'utf8'), { uniqueKeys: true }));

const french = read('fr');
const english = read('en');
const keys = (all: readonly Message[]) => all.map(([key]) => key).toSorted();
const placeholders = (text: string) => [...text.matchAll(/\$\d|\{\w+\}/g)].map(([name]) => name);

describe('the two languages', () => {
  it('have the same messages and the same plural forms', () => {
    expect(keys(english)).toEqual(keys(french));
  });

  it('have the same placeholders in each message', () => {
    const other = new Map(english);
    const different = french.filter(([key, text]) => {
      const there = placeholders(other.get(key) ?? '').toSorted();
      return placeholders(text).toSorted().join() !== there.join();
    });
    expect(different).toEqual([]);
  });

  it.each([
    ['French', french],
    ['English', english],
  ])('leave no message empty in %s', (_, all) => {
    expect(all.filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

describe('message names', () => {
  it('differ by more than their case: the browser ignores it', () => {
    const names = french.map(([key]) => key.replaceAll('.', '_').toLowerCase());
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('hold only what the browser allows in them', () => {
    expect(french.filter(([key]) => !/^[\w.]+$/.test(key))).toEqual([]);
  });
});

describe('French typography', () => {
  it('has curved apostrophes, a true ellipsis and French quotation marks', () => {
    expect(french.filter(([, text]) => /'|\.\.\.|"|“|”/.test(text))).toEqual([]);
  });

  it('has a space before two-part punctuation', () => {
    const tight = /[^\s\u00a0\u202f](?:[;?!»]|:(?!\/\/|\d))|«[^\s\u00a0\u202f]/;
    expect(french.filter(([, text]) => tight.test(text.replace(/https?:\S+/g, '')))).toEqual([]);
  });
});
