import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';

const BUILD = '.output/chrome-mv3-sandbox';

export interface Weights {
  /** Bytes after gzip. */
  readonly panel: number;
  readonly panelFiles: readonly string[];
  readonly content: number;
}

const bytesOf = (file: string) => gzipSync(readFileSync(join(BUILD, file)), { level: 9 }).length;

/** What a module cannot start without; `import()` comes later and is not counted. */
function staticImports(file: string): string[] {
  const text = readFileSync(join(BUILD, file), 'utf8');
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022);
  return statements
    .flatMap((part) =>
      (ts.isImportDeclaration(part) || ts.isExportDeclaration(part)) && part.moduleSpecifier
        ? [(part.moduleSpecifier as ts.StringLiteral).text]
        : [],
    )
    .map((specifier) => posix.join('/', dirname(file), specifier).slice(1));
}

/** All files that the panel's page loads before it can do anything. */
function startUpFiles(): string[] {
  const page = readFileSync(join(BUILD, 'sidepanel.html'), 'utf8');
  const files = [...page.matchAll(/(?:src|href)="\/([^"]+)"/g)].flatMap(([, file]) => file ?? []);
  const all = new Set(['sidepanel.html', ...files]);
  for (const file of all) {
    if (file.endsWith('.js')) for (const imported of staticImports(file)) all.add(imported);
  }
  return [...all];
}

/** Weighs the build. */
export function weigh(): Weights {
  const panelFiles = startUpFiles();
  return {
    panel: panelFiles.reduce((sum, file) => sum + bytesOf(file), 0),
    panelFiles,
    content: bytesOf('content-scripts/page.js'),
  };
}
