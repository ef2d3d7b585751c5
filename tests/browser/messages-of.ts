import { parse } from 'yaml';
import english from '../../locales/en.yml?raw';
import french from '../../locales/fr.yml?raw';

type Sentences = Readonly<Record<string, { readonly title: string; readonly next: string }>>;

/** The problems of one language as they stand in its file, to see that each is said. */
export function messagesOf(language: 'fr' | 'en'): {
  readonly problem: Sentences;
  readonly reading_problem: Sentences;
  readonly camera_problem: Sentences;
  readonly reading: Readonly<Record<string, string>>;
} {
  return parse(language === 'fr' ? french : english) as ReturnType<typeof messagesOf>;
}
