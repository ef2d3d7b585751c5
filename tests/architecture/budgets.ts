import ts from 'typescript';
import { isShipped, lineOf, walk, type SourceFile } from './source-tree';

const FILE = 200;
/** With its styles. */
const COMPONENT = 250;
const ENTRYPOINT = 40;
const FUNCTION = 40;

function budgetOf(path: string): number {
  if (path.startsWith('entrypoints/')) return ENTRYPOINT;
  return path.startsWith('components/') ? COMPONENT : FILE;
}

/** « file: lines of budget » of every file that is too long. */
export function longFiles(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => file.lines > budgetOf(file.path))
    .map((file) => `${file.path}: ${file.lines} lines of ${budgetOf(file.path)}`);
}

const isBudgeted = (file: SourceFile) =>
  isShipped(file) || /^(sandbox|scripts)\/(?!.*\.test\.ts$)/.test(file.path);

/** Lines that hold code: blank ones and comments are free. */
function codeLines(node: ts.Node): number {
  const lines = new Set<number>();
  const tree = node.getSourceFile();
  walk(node, (part) => {
    // A token that spans lines, such as a template, counts with each of them.
    if (part.getChildCount(tree) > 0) return;
    const first = tree.getLineAndCharacterOfPosition(part.getStart()).line;
    const last = tree.getLineAndCharacterOfPosition(part.getEnd()).line;
    for (let line = first; line <= last; line += 1) lines.add(line);
  });
  return lines.size;
}

/** « file:line: lines » of every function that is too long; a test's `describe` is not one idea. */
export function longFunctions(files: readonly SourceFile[]): string[] {
  const found: string[] = [];
  for (const file of files.filter(isBudgeted)) {
    walk(file.tree, (node) => {
      if (!ts.isFunctionLike(node) || ts.isFunctionTypeNode(node)) return;
      const lines = codeLines(node);
      if (lines > FUNCTION) found.push(`${file.path}:${lineOf(file, node)}: ${lines} lines`);
    });
  }
  return found;
}
