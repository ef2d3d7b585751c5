import { parse } from 'yaml';
import english from '../../locales/en.yml?raw';
import french from '../../locales/fr.yml?raw';
import { speak } from './fake-extension';

export const languages = ['fr', 'en'] as const;

function flattened(node: unknown, path: string[] = []): [string, { message: string }][] {
  if (typeof node !== 'object' || node === null) {
    return [[path.join('_'), { message: String(node) }]];
  }
  const children = Object.entries(node);
  // `1:` and `n:` are the forms of a plural, which the library keeps in one message.
  if (
    children.length > 0 &&
    children.every(([key]) => key === 'n' || Number.isFinite(Number(key)))
  ) {
    return [[path.join('_'), { message: children.map(([, text]) => String(text)).join(' | ') }]];
  }
  return children.flatMap(([key, child]) => flattened(child, [...path, key]));
}

const messages = {
  fr: Object.fromEntries(flattened(parse(french))),
  en: Object.fromEntries(flattened(parse(english))),
};

/** Switches the words of the interface for elements rendered from now on. */
export function speakLanguage(language: (typeof languages)[number]): void {
  speak(messages[language]);
}
