import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as french from '@zxcvbn-ts/language-fr';
import { ownWords, passphraseFault, type PassphraseFault } from '../../lib/domain/passphrase';

/**
 * The strongest of five grades: more than 10¹⁰ guesses. At a third of a second each, whoever has a
 * copy of the disk needs a hundred years of one processor.
 */
const STRONG = 4;

const judge = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...french.dictionary },
  graphs: common.adjacencyGraphs,
});

/**
 * What speaks against a passphrase, dictionaries of French words, names and usual passwords included.
 * Heavy (1 MB of words): import it when a passphrase is chosen, not before.
 *
 * @param own what others know of the holder: names, e-mail address
 */
export function judgePassphrase(
  passphrase: string,
  own: readonly string[],
): PassphraseFault | null {
  const fault = passphraseFault(passphrase, own);
  if (fault) return fault;
  const { score } = judge.check(passphrase.normalize('NFKC'), [...own, ...ownWords(own)]);
  return score < STRONG ? 'passphrase-too-weak' : null;
}
