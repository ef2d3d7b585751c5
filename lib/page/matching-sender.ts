import type { SenderRow } from '../messaging/views';
import { plainText } from './plain-text';

/**
 * The sender that an option of the back office stands for, or null when none does for sure: a code
 * given to the wrong person's letter is worse than none.
 * An e-mail in the option decides alone: another address is another account, be the name the same.
 */
export function matchingSender(
  option: HTMLOptionElement,
  rows: readonly SenderRow[],
): SenderRow | null {
  const data = Object.values(option.dataset);
  const texts = [option.text, option.value, option.label, option.title, ...data].map(
    (text) => text ?? '',
  );
  const emails = new Set(texts.join(' ').toLowerCase().match(EMAIL));
  const matching = emails.size
    ? rows.filter(({ email }) => email && emails.has(email.toLowerCase()))
    : rows.filter(({ name }) => name && texts.some((text) => names(text, name)));
  return (matching.length === 1 ? matching[0] : null) ?? null;
}

const EMAIL = /[^\s<>(),;:"'[\]]+@[^\s<>(),;:"'[\]]+\.[a-z0-9-]+/g;

/** Whether a part of the text is the whole name, in either order: « MARTIN Jeanne (agence) ». */
function names(text: string, name: string): boolean {
  const wanted = words(name);
  const parts = text.split(/\s[-–—/]\s|[(),;|<>[\]]/);
  return [text, ...parts].some((part) => words(part) === wanted);
}

function words(text: string): string {
  return plainText(text)
    .split(/[^\p{Letter}\p{Number}']+/u)
    .filter((word) => word && !/^(m|mr|mme|mlle|monsieur|madame)$/.test(word))
    .sort()
    .join(' ');
}
