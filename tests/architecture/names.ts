import { basename, extname } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from './source-tree';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const EMPTY_NAMES = ['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'misc', 'shared'];

/** Names that a tool or a convention imposes. */
const IMPOSED = ['README.md', 'CODEOWNERS'];

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
