import type { SenderRow } from '../../messaging/views';
import { plainText } from '../plain-text';
import type { Choice } from './choice';
import { roleWords } from './letter-words';

/**
 * The senders that a choice in the back office may stand for: one, where there is no doubt; several of the
 * same name; none. A code given to the wrong person's letter is worse than none.
 * An e-mail address decides alone: another address is another account, be the name the same. So does an id
 * that the page itself calls AR24's. Any other value is the back office's own, and tells namesakes apart
 * at most.
 */
export function matchingSenders(
  { texts, ar24Ids }: Choice,
  rows: readonly SenderRow[],
): readonly SenderRow[] {
  const emails = new Set(texts.join(' ').toLowerCase().match(EMAIL));
  if (emails.size) return rows.filter(({ email }) => email && emails.has(email.toLowerCase()));
  const byId = rows.filter(({ ar24Id }) => ar24Id && ar24Ids.includes(ar24Id));
  if (byId.length > 0) return byId;
  const named = rows.filter(({ name }) => name && texts.some((text) => names(text, name)));
  const valued = named.filter(({ ar24Id }) => ar24Id && texts.includes(ar24Id));
  return valued.length === 1 ? valued : named;
}

const EMAIL = /[^\s<>(),;:"'[\]]+@[^\s<>(),;:"'[\]]+\.[a-z0-9-]+/g;

/** Whether a part of the text is the whole name, in either order: « MARTIN Jeanne (agence) ». */
function names(text: string, name: string): boolean {
  // Of « Jean Maître » a title would be left out, and any Jean be him.
  const isBare = words(name, true).length < 2;
  const wanted = words(name, !isBare).join(' ');
  const parts = text.split(/\s[-–—/:•·]\s|[(),;|<>[\]\n]|:\s|\s\/|\/\s/);
  return [text, ...parts].some((part) => words(part, !isBare).join(' ') === wanted);
}

function words(text: string, withoutRoles: boolean): string[] {
  const all = plainText(text).split(/[^\p{Letter}\p{Number}']+/u);
  return all.filter((word) => word && !(withoutRoles && roleWords.test(word))).sort();
}
