import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import ts from 'typescript';
import { longFiles, longFunctions } from './architecture/budgets';
import { forbiddenImports } from './architecture/import-table';
import { barrels, emptyNames, oddNames } from './architecture/names';
import {
  allPaths,
  importsOf,
  isShipped,
  isTest,
  lineOf,
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
  });
});

describe('words', () => {
  it('of the interface are in locales/ and not in code', () => {
    const english = shipped.filter(({ path }) => !path.startsWith('lib/page/site-profiles'));
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
  it('each have a handler in a file of their own, and no handler is without a message', () => {
    const protocol = sources.find(({ path }) => path === 'lib/messaging/protocol.ts');
    const methods: string[] = [];
    walk(protocol!.tree, (node) => {
      const declared = ts.isVariableDeclaration(node) && node.name.getText() === 'protocol';
      if (!declared || !node.initializer || !ts.isAsExpression(node.initializer)) return;
      for (const property of (node.initializer.expression as ts.ObjectLiteralExpression)
        .properties) {
        methods.push(property.name!.getText());
      }
    });
    const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const expected = methods.map((name) => `lib/background/handlers/${kebab(name)}.ts`);
    const present = sources
      .filter((file) => file.path.startsWith('lib/background/handlers/') && !isTest(file))
      .map(({ path }) => path);
    expect(present.toSorted()).toEqual(expected.toSorted());
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
