import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import ts from 'typescript';
import { longFiles, longFunctions } from './architecture/budgets';
import { writingReads } from './architecture/writing-reads';
import { forbiddenImports } from './architecture/forbidden-imports';
import { barrels, emptyNames, misnamed, oddNames, repeatedNames } from './architecture/names';
import {
  allPaths,
  importsOf,
  isShipped,
  isTest,
  lineOf,
  parsed,
  sources,
  walk,
} from './architecture/source-tree';
import { frenchInCode, wordsInTemplates } from './architecture/wording';

const shipped = sources.filter(isShipped);

describe('imports', () => {
  it('follow the table of docs/architecture.md', () => {
    expect(forbiddenImports(shipped)).toEqual([]);
  });

  it('of what is shipped never reach the sandbox, tests, benches or scripts', () => {
    const strays = shipped.flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => /^(sandbox|tests|bench|scripts)\//.test(target))
        .map(({ target }) => `${file.path} → ${target}`),
    );
    expect(strays).toEqual([]);
  });

  it('of the sandbox reach nothing of the extension: sharing code would make both wrong together', () => {
    const strays = sources
      .filter((file) => file.path.startsWith('sandbox/') && !isTest(file))
      .flatMap((file) =>
        importsOf(file)
          .filter(({ ours, target }) => ours && !target.startsWith('sandbox/'))
          .map(({ target }) => `${file.path} → ${target}`),
      );
    expect(strays).toEqual([]);
  });
});

describe('budgets', () => {
  it('keep every file to one idea', () => {
    expect(longFiles(sources)).toEqual([]);
  });

  it('keep every function on one screen', () => {
    expect(longFunctions(sources)).toEqual([]);
  });
});

describe('names', () => {
  it('are in kebab-case', () => {
    expect(oddNames(allPaths)).toEqual([]);
  });

  it('say what is in the file', () => {
    expect(emptyNames(allPaths)).toEqual([]);
  });

  it('lead to code: no file only passes others on', () => {
    expect(barrels(sources)).toEqual([]);
  });

  it('stand once, except for the layers of one subject', () => {
    expect(repeatedNames(sources.filter((file) => !isTest(file)))).toEqual([]);
  });

  it('lead from a file to what it exports, and back: they share a word', () => {
    expect(misnamed(sources.filter((file) => !isTest(file)))).toEqual([]);
  });
});

describe('types', () => {
  it('never include any', () => {
    const found: string[] = [];
    for (const file of sources) {
      walk(file.tree, (node) => {
        if (node.kind === ts.SyntaxKind.AnyKeyword)
          found.push(`${file.path}:${lineOf(file, node)}`);
      });
    }
    expect(found).toEqual([]);
  });

  it('are checked in one realm or another, for every file', () => {
    const realms = ['json', 'domain.json', 'worker.json', 'node.json'].map((realm) => {
      const { config } = ts.readConfigFile(`tsconfig.${realm}`, (path) =>
        readFileSync(path, 'utf8'),
      ) as {
        config: unknown;
      };
      return ts.parseJsonConfigFileContent(config, ts.sys, '.').fileNames;
    });
    const checked = new Set(realms.flat().map((path) => resolve(path)));
    // What a checked file imports is checked with it.
    for (const path of checked) {
      const file = sources.find((source) => resolve(source.path) === path);
      for (const { ours, target } of file ? importsOf(file) : []) {
        if (ours) checked.add(resolve(`${target}.ts`));
      }
    }
    const forgotten = sources.map(({ path }) => path).filter((path) => !checked.has(resolve(path)));
    expect(forgotten).toEqual([]);
  }, 60_000);
});

describe('words', () => {
  it('of the interface are in locales/ and not in code', () => {
    // The words of other people's pages are French.
    const ofPages = ['lib/page/site-profiles', 'lib/page/agency/agency-labels'];
    const english = shipped.filter(({ path }) => !ofPages.some((start) => path.startsWith(start)));
    expect(frenchInCode(english)).toEqual([]);
    expect(wordsInTemplates(shipped)).toEqual([]);
  });

  it('give a reason for every exception to the linter', () => {
    const unexplained = sources.flatMap(({ path, text }) =>
      text
        .split('\n')
        .map((line, at) => ({ line, at: at + 1 }))
        .filter(({ line }) => /\/[/*] eslint-disable/.test(line) && !/ -- \S/.test(line))
        .map(({ at }) => `${path}:${at}`),
    );
    expect(unexplained).toEqual([]);
  });
});

describe('messages', () => {
  const subjectsIn = (folder: string) =>
    sources.filter((file) => file.path.startsWith(folder) && !isTest(file));

  it('of a subject have their handlers in the file of the same name', () => {
    const names = (folder: string) =>
      subjectsIn(folder)
        .map(({ path }) => path.slice(folder.length))
        .filter((name) => name !== 'parameters.ts')
        .toSorted();
    expect(names('lib/background/handlers/')).toEqual(names('lib/messaging/protocol/'));
  });

  it('are declared once: a second one of the same name would hide the first', () => {
    const declared = subjectsIn('lib/messaging/protocol/').flatMap(({ text }) =>
      [...text.matchAll(/^ {2}(\w+): (?:asks|does|steps)</gm)].map(([, name]) => name),
    );
    expect(declared.length).toBeGreaterThan(40);
    expect(declared).toEqual([...new Set(declared)]);
  });
});

describe('reads', () => {
  it('write nothing: what only asks reaches methods that only read', () => {
    expect(writingReads(sources)).toEqual([]);
  });

  it('are told from what writes', () => {
    expect(
      writingReads([parsed('x.ts', 'class A { async get() { await this.area.set({}); } }')]),
    ).toEqual(['x.ts:1: get']);
  });
});

describe('pages', () => {
  it('are wiring: their HTML holds no words but the title that a script replaces', () => {
    const pages = allPaths.filter((path) => /^entrypoints\/.*\.html$/.test(path));
    const wordy = pages.filter((path) => {
      const body = /<body[^>]*>(.*)<\/body>/s.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
      return /\p{L}/u.test(body.replace(/<[^>]*>/g, ''));
    });
    expect(wordy).toEqual([]);
  });

  it('name scripts that exist', () => {
    const missing = allPaths
      .filter((path) => /^entrypoints\/.*\.html$/.test(path))
      .flatMap((path) =>
        [...readFileSync(path, 'utf8').matchAll(/src="(\.[^"]+)"/g)]
          .map(([, source]) => resolve(dirname(path), source!))
          .filter((source) => !existsSync(source)),
      );
    expect(missing).toEqual([]);
  });
});
