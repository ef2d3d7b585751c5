import { basename, extname } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from './source-tree';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const EMPTY_NAMES = ['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'misc', 'shared'];

/** Names that a tool or a convention imposes. */
const IMPOSED = ['README.md', 'CODEOWNERS'];

/** Subjects with a file of their name in each layer: protocol, handler, port and platform, what is kept, what is shown. */
const SUBJECTS = [
  ...[
    'backups',
    'handoff',
    'keys',
    'letter-code',
    'letter-codes',
    'lookups',
    'orders',
    'page-letter',
  ],
  ...[
    'page-letters',
    'panel',
    'panel-windows',
    'senders',
    'settings',
    'sites',
    'storage',
    'transfer',
  ],
  ...['trial', 'trial-office', 'use-journal'],
];

/** What several programs have each of their own, because one that is shared would make both wrong together. */
const OF_EACH_PROGRAM = [
  'main',
  'index',
  'paris-date',
  'people',
  'report',
  'shown-text',
  'simulator',
];

/** What stands between slashes and dots in a path: `x.browser.test.ts` has three words. */
function chosenParts(path: string): string[] {
  return path.slice(0, path.length - extname(path).length).split(/[/.]/);
}

/** Every path that is not in kebab-case. */
export function oddNames(paths: readonly string[]): string[] {
  return paths
    .filter((path) => !IMPOSED.includes(basename(path)))
    .filter((path) => !chosenParts(path).every((part) => KEBAB.test(part)));
}

/** Every path named after nothing. */
export function emptyNames(paths: readonly string[]): string[] {
  return paths.filter((path) =>
    chosenParts(path).some((part) => part.split('-').some((word) => EMPTY_NAMES.includes(word))),
  );
}

/** Every name that stands twice and so says too little, with its files. */
export function repeatedNames(files: readonly SourceFile[]): string[] {
  const named = new Map<string, string[]>();
  for (const { path } of files) {
    const name = basename(path, '.ts');
    named.set(name, [...(named.get(name) ?? []), path]);
  }
  return [...named]
    .filter(([name, paths]) => {
      if (paths.length === 1 || OF_EACH_PROGRAM.includes(name)) return false;
      return !SUBJECTS.includes(name) || !paths.every((path) => /^(lib|components)\//.test(path));
    })
    .map(([name, paths]) => `${name}: ${paths.join(', ')}`);
}

/** Every file that only passes on what others export. */
export function barrels(files: readonly SourceFile[]): string[] {
  return files
    .filter(
      ({ tree }) =>
        tree.statements.length > 0 &&
        tree.statements.every((part) => ts.isExportDeclaration(part) && part.moduleSpecifier),
    )
    .map(({ path }) => path);
}

/** What a file exports by name. */
function exportsOf({ tree }: SourceFile): { name: string; isType: boolean }[] {
  return tree.statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map((one) => ({
        name: one.name.getText(tree),
        isType: false,
      }));
    }
    const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
    const { name } = statement as ts.DeclarationStatement;
    return name ? [{ name: name.getText(tree), isType }] : [];
  });
}

/** The words of a name, cut to what their forms have in common: `reading` and `reads` are `rea`. */
const stemsOf = (name: string) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_.]/)
    .map((word) => word.slice(0, 3));

/** Every file of one function, class or value whose name has no word in common with what it exports. */
export function misnamed(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => {
      const exported = exportsOf(file);
      if (exported.filter(({ isType }) => !isType).length !== 1) return false;
      const own = stemsOf(basename(file.path, '.ts'));
      return !exported.some(({ name }) => stemsOf(name).some((stem) => own.includes(stem)));
    })
    .map(
      (file) =>
        `${file.path}: ${exportsOf(file)
          .map(({ name }) => name)
          .join(', ')}`,
    );
}
