import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { messagesOf } from '../companion/build/messages';
import { sources } from './architecture/source-tree';
import { buildCompanion } from './e2e/support/build-companion';

type Locale = Readonly<Record<string, unknown>> & { readonly companion: { instead: unknown } };

const leaves = (node: unknown, path: readonly string[] = []): string[] =>
  typeof node === 'object' && node !== null
    ? Object.entries(node).flatMap(([key, child]) => leaves(child, [...path, key]))
    : [path.join('.')];

/** Bytes on their way before the camera opens. */
const BUDGET = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'lre-companion-'));
const read = (name: string) => readFileSync(join(folder, name));
let page = '';
/** What the page needs to stand: itself, and what it names. */
let first: string[] = [];

beforeAll(async () => {
  await buildCompanion(folder);
  page = read('index.html').toString();
  first = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, name]) => name!);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

const code = () => first.map((name) => read(name).toString()).join('\n');

describe('the phone page as built', () => {
  it('weighs less than 60 KB gzip before the camera opens', () => {
    const weights = ['index.html', ...first].map((name) => gzipSync(read(name)).length);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    expect(first.length).toBeGreaterThan(1);
    expect(sum).toBeGreaterThan(10_000);
    expect(sum).toBeLessThan(BUDGET);
  });

  it.each([
    ['zod', /ZodError/],
    ['the extension’s polyfill', /webextension-polyfill|chrome\.runtime/],
    ['the parser of keys', /otpauth/],
    ['the decoders', /ZXing|zxing_reader/],
  ])('begins without %s', (_, mark) => {
    expect(code()).not.toMatch(mark);
  });

  it('names nobody else: no other host in the page or in what it starts with', () => {
    const hosts = [...`${page}\n${code()}`.matchAll(/https?:\/\/([\w.-]+)/g)].map(
      ([, host]) => host,
    );
    expect(hosts.filter((host) => host !== 'www.w3.org')).toEqual([]);
  });

  it('has a hash in the name of every file that may be kept for long', () => {
    const names = readdirSync(join(folder, 'assets'));
    expect(names.filter((name) => !/-[\w-]{8}\.\w+$/.test(name))).toEqual([]);
  });

  it('carries a strict policy, in itself and for its host', () => {
    for (const policy of [page.replaceAll('&#39;', "'"), read('_headers').toString()]) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
      expect(policy).not.toContain("'unsafe-");
    }
    expect(page).toContain('name="referrer" content="no-referrer"');
    expect(page).toContain('name="robots" content="noindex, nofollow"');
  });

  it('says in both languages what it needs where it does not open', () => {
    for (const language of ['fr', 'en'] as const) {
      expect(page).toContain(messagesOf(language).companion_unopened);
    }
    expect(code()).toMatch(/\.unopened\s*\{[^}]*animation/);
  });

  it('asks nothing of a browser that Safari 16.4 does not have', () => {
    const later =
      /AbortSignal\.any|Promise\.(withResolvers|try)|Array\.fromAsync|(URL|Object|Map)\.(canParse|groupBy)|requestIdleCallback/;
    const names = readdirSync(join(folder, 'assets')).filter(
      // Reads PDF documents, of which a phone's camera makes none.
      (name) => name.endsWith('.js') && !name.startsWith('pdf'),
    );
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => later.test(read(`assets/${name}`).toString()))).toEqual([]);
  });

  it('keeps for later all that reads a photo, and nothing that reads PDF', () => {
    const worker = read('offline.js').toString();
    for (const name of readdirSync(join(folder, 'assets'))) {
      expect([name, worker.includes(name)]).toEqual([name, !/pdf|jbig2|openjpeg/.test(name)]);
    }
  });
});

/** What the phone shows of the extension's own elements. */
const SHARED =
  /^components\/(verification\/(camera\/(qr-camera|camera-tools)|foreign-code|key-choice|file\/(reading-notice|reading-failure))|ui\/(notice|mark))\.ts$/;

describe('the words of the phone page', () => {
  const spoken = sources.filter(
    ({ path }) =>
      (path.startsWith('companion/') && !path.endsWith('.test.ts')) || SHARED.test(path),
  );
  const keys = spoken.flatMap(({ text }) =>
    [...text.matchAll(/\bt\('([\w.]+)'/g)].map(([, key]) => key!.replaceAll('.', '_')),
  );

  it.each(['fr', 'en'] as const)('are all there in %s', (language) => {
    const messages = messagesOf(language);
    expect(keys.length).toBeGreaterThan(30);
    expect(keys.filter((key) => !(key in messages))).toEqual([]);
    // Of a family, whose member is known at run time only.
    for (const kind of ['web_address', 'other'])
      expect(messages).toHaveProperty(`reading_is_${kind}`);
  });

  it('stand in for words that there are', () => {
    const { companion, ...others } = parse(readFileSync('locales/fr.yml', 'utf8')) as Locale;
    const instead = leaves(companion.instead);
    expect(instead.length).toBeGreaterThan(5);
    expect(instead.filter((key) => !leaves(others).includes(key))).toEqual([]);
  });
});
