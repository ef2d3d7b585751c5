import ts from 'typescript';
import { isTest, lineOf, walk, type SourceFile } from './source-tree';

/** Names that promise to leave everything as it is. */
const READS =
  /^(?:get|list|find|read|require|all|is|has|shown|requested|last|preferences|access|managed)(?=$|[A-Z])/;
/** What writes to a database, a session, a file or a browser's storage. */
const WRITES =
  /'readwrite'|\.(?:put|add|delete|set|remove|clear|saveLast|savePreferences|amend|apply|settle)\(/;

/** What answers with a code notes to whom it went: its name is known outside. */
const KNOWN = ['getLetterCode', 'getDirectory'];

/** « file:line: name » of every method or function of stores and handlers that is named a read and writes. */
export function writingReads(files: readonly SourceFile[]): string[] {
  const found: string[] = [];
  for (const file of files) {
    if (isTest(file) || !/^(?:lib\/(?:storage|background)\/|[^/]+$)/.test(file.path)) continue;
    walk(file.tree, (node) => {
      const named =
        ts.isMethodDeclaration(node) ||
        ts.isFunctionDeclaration(node) ||
        ts.isPropertyAssignment(node);
      const name = named ? node.name?.getText() : undefined;
      if (!name || !READS.test(name) || KNOWN.includes(name)) return;
      if (ts.isPropertyAssignment(node) && !ts.isArrowFunction(node.initializer)) return;
      if (WRITES.test(node.getText())) found.push(`${file.path}:${lineOf(file, node)}: ${name}`);
    });
  }
  return found;
}
