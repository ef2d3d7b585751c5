import type { PageLetters } from '../../lib/background/page-letter';
import type { PageLetter } from '../../lib/storage/page-letter-store';

/** Pages whose letters are gone when they are asked for; which were asked for is noted. */
export const goneLetters = (asked: PageLetter[]): PageLetters => ({
  fetch(letter) {
    asked.push(letter);
    return Promise.resolve({ kind: 'failed', reason: 'gone' });
  },
});
