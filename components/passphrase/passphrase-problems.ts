import type { FieldProblem } from '../../lib/domain/identity-fields';

/** What is wrong with a passphrase that is being chosen, typed twice. */
export async function passphraseProblems(
  passphrase: string,
  again: string,
  own: readonly string[],
): Promise<FieldProblem[]> {
  const { judgePassphrase } = await import('./judge-passphrase');
  const reason = judgePassphrase(passphrase, own);
  if (reason) return [{ field: 'passphrase', reason }];
  return passphrase === again ? [] : [{ field: 'passphrase-again', reason: 'passphrases-differ' }];
}
