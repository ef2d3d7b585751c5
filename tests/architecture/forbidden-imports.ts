import { rules, type Rule } from './import-rules';
import { importsOf, isTest, type Import, type SourceFile } from './source-tree';

const startsWithOneOf = (target: string, starts: readonly string[]) =>
  starts.some((start) => target === start || target.startsWith(`${start}/`));

const isPackageOf = (name: string, packages: readonly string[]) =>
  packages.some((allowed) => (allowed.endsWith('/') ? name.startsWith(allowed) : name === allowed));

function allows(rule: Rule, { ours, target, typeOnly }: Import): boolean {
  if (!ours) return isPackageOf(target, rule.packages ?? []);
  return (
    startsWithOneOf(target, [rule.from, ...rule.may]) ||
    (typeOnly && startsWithOneOf(target, rule.types ?? []))
  );
}

/** « from → to » of every import that the table does not allow, in what is shipped. */
export function forbiddenImports(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => !isTest(file))
    .flatMap((file) => {
      const rule = rules.find(({ from }) =>
        startsWithOneOf(file.path.replace(/\.ts$/, ''), [from]),
      );
      if (!rule) return [];
      return importsOf(file)
        .filter((imported) => !allows(rule, imported))
        .map(({ target }) => `${file.path} → ${target}`);
    });
}
