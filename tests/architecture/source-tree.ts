import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

export interface SourceFile {
  /** From the project's root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly tree: ts.SourceFile;
}

const ROOTS = [
  'lib',
  'components',
  'entrypoints',
  'companion',
  'sandbox',
  'tests',
  'bench',
  'scripts',
];

function filesUnder(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
}

/** A file with its syntax. */
export function parsed(path: string, text: string): SourceFile {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  return { path, text, lines: text.trimEnd().split('\n').length, tree };
}

/** Every file of the project's own folders. */
export const allPaths: readonly string[] = readdirSync('.', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && ROOTS.includes(entry.name))
  .flatMap(({ name }) => filesUnder(name));

/** Every file of TypeScript there, parsed. */
export const sources: readonly SourceFile[] = allPaths
  .filter((path) => path.endsWith('.ts'))
  .map((path) => parsed(path, readFileSync(path, 'utf8')));

export const isTest = ({ path }: { path: string }) => path.endsWith('.test.ts');

/** What ends up in the extension, or on the phone. */
export const isShipped = (file: { path: string }) =>
  /^(lib|components|entrypoints|companion)\//.test(file.path) && !isTest(file);

/** Calls `visit` on every node of a file. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => {
    walk(child, visit);
  });
}

export function lineOf(file: SourceFile, node: ts.Node): number {
  return file.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
}

export interface Import {
  /** As written, without the query that a bundler reads (`?url`). */
  readonly specifier: string;
  /** From the project's root and without `.ts` for a file of ours; the package's path otherwise. */
  readonly target: string;
  readonly ours: boolean;
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
}

/** Everything that a file brings in: `import`, `export … from`, `import()`, types, and `new URL`. */
export function importsOf(file: SourceFile): Import[] {
  const found: Import[] = [];
  walk(file.tree, (node) => {
    const { specifier, typeOnly, dynamic } = importedBy(node) ?? {};
    if (specifier && ts.isStringLiteral(specifier)) {
      found.push(resolved(file.path, specifier.text, typeOnly ?? false, dynamic ?? false));
    }
  });
  return found;
}

interface Written {
  specifier: ts.Node | undefined;
  typeOnly?: boolean;
  dynamic?: boolean;
}

function importedBy(node: ts.Node): Written | undefined {
  if (ts.isImportDeclaration(node)) {
    const clause = node.importClause;
    return { specifier: node.moduleSpecifier, typeOnly: clause ? isTypeOnly(clause) : false };
  }
  if (ts.isExportDeclaration(node)) {
    return { specifier: node.moduleSpecifier, typeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { specifier: node.argument.literal, typeOnly: true };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return { specifier: node.arguments[0], dynamic: true };
  }
  const isUrl = ts.isNewExpression(node) && node.expression.getText() === 'URL';
  if (isUrl && node.arguments?.[1]?.getText() === 'import.meta.url') {
    return { specifier: node.arguments[0], dynamic: true };
  }
  return undefined;
}

function isTypeOnly(clause: ts.ImportClause): boolean {
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return (
    !clause.name &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.length > 0 &&
    names.elements.every((element) => element.isTypeOnly)
  );
}

function resolved(from: string, written: string, typeOnly: boolean, dynamic: boolean): Import {
  const specifier = written.replace(/\?.*$/, '');
  const ours = specifier.startsWith('.') || specifier.startsWith('/');
  const target = ours
    ? posix.normalize(posix.join(dirname(from), specifier)).replace(/\.ts$/, '')
    : specifier;
  return { specifier, target, ours, typeOnly, dynamic };
}
