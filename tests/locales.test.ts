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

const NARROW = '\u202f';
const WIDE = '\u00a0';

/** A French text with the spaces that the *Imprimerie nationale* wants; addresses and times as they are. */
function spaced(text: string): string {
  return text
    .split(/(\w+:\/\/\S*)/)
    .map((part, at) => (at % 2 === 1 ? part : spacedWords(part)))
    .join('');
}

function spacedWords(text: string): string {
  return text
    .replaceAll(/\s*([?!;])/g, `${NARROW}$1`)
    .replaceAll(/\s*:(?!\d)/g, `${WIDE}:`)
    .replaceAll(/«\s*/g, `«${WIDE}`)
    .replaceAll(/\s*»/g, `${WIDE}»`)
    .replaceAll(/\s*([%€])/g, `${WIDE}$1`);
}

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

  it('has a no-break space, the right one, before two-part punctuation and within « »', () => {
    expect(french.filter(([, text]) => text !== spaced(text))).toEqual([]);
  });

  it('is held to both kinds of space', () => {
    expect(spaced('Oui?')).toBe('Oui\u202f?');
    expect(spaced('Oui ! Non\u00a0; {count} %')).toBe('Oui\u202f! Non\u202f; {count}\u00a0%');
    expect(spaced('Code : «Clé OTP »')).toBe('Code\u00a0: «\u00a0Clé OTP\u00a0»');
    expect(spaced('À 12:30, wss://relais.exemple.fr ?')).toBe(
      'À 12:30, wss://relais.exemple.fr\u202f?',
    );
  });

  it('is French alone: English has no space there', () => {
    expect(english.filter(([, text]) => /[\u00a0\u202f]| [:;?!]/.test(text))).toEqual([]);
  });
});
