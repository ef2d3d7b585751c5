import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isOutdated } from './outdated.mjs';

let folder: string;
const at = (path: string) => join(folder, path);
const outdated = () => isOutdated(at('built.html'), [at('sources'), at('lock.json')]);
const dated = (path: string, second: number) => utimes(at(path), second, second);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lre-build-'));
  await mkdir(at('sources/deep'), { recursive: true });
  for (const file of ['sources/deep/page.ts', 'lock.json', 'built.html']) {
    await writeFile(at(file), '');
  }
  for (const path of ['sources/deep/page.ts', 'sources/deep', 'sources', 'lock.json']) {
    await dated(path, 1000);
  }
  await dated('built.html', 2000);
});
afterEach(() => rm(folder, { recursive: true }));

it('is not made anew while nothing has changed', () => {
  expect(outdated()).toBe(false);
});

it('is made where there is none', async () => {
  await rm(at('built.html'));
  expect(outdated()).toBe(true);
});

it.each(['sources/deep/page.ts', 'lock.json'])(
  'is made anew after a change of %s',
  async (path) => {
    await dated(path, 3000);
    expect(outdated()).toBe(true);
  },
);

it('is made anew after a file was removed', async () => {
  await rm(at('sources/deep/page.ts'));
  expect(outdated()).toBe(true);
});
