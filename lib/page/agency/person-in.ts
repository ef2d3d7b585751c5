import { plainText } from '../plain-text';

export interface PersonText {
  readonly gender?: string;
  readonly firstname?: string;
  readonly lastname?: string;
}

const TITLE = /^(?:(mme|madame|mlle|mademoiselle|mrs|ms|miss)|(mr|m|monsieur))(?:\.|\s|$)+/i;

/** `F` or `M` from « Mme », « Monsieur »… */
export function genderIn(text: string): string | undefined {
  const [, woman, man] = TITLE.exec(plainText(text)) ?? [];
  return woman ? 'F' : man ? 'M' : undefined;
}

/** « MARTIN » is « Martin », « DUPONT-MOREL » « Dupont-Morel ». */
export function properCase(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/(^|[\s'’-])\p{L}/gu, (start) => start.toUpperCase());
}

const isCapital = (word: string) => word.length > 1 && word === word.toUpperCase();

/**
 * Who is meant by « Mme MARTIN Claire » or « Claire Martin »: what is in capitals is the last name. Where all
 * is, only the label tells which comes first.
 */
export function personIn(text: string, isLastFirst: boolean): PersonText {
  const gender = genderIn(text);
  const words = text
    .replace(TITLE, '')
    .split(/\s*[,(/].*$/)[0]
    ?.split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word));
  if (!words || words.length < 2 || words.length > 5) return { gender };
  const capitals = words.filter(isCapital);
  const others = words.filter((word) => !isCapital(word));
  if (capitals.length > 0 && others.length > 0) return named(gender, others, capitals);
  if (isLastFirst) return named(gender, words.slice(1), words.slice(0, 1));
  if (capitals.length > 0) return { gender };
  return named(gender, words.slice(0, -1), words.slice(-1));
}

const named = (gender: string | undefined, first: string[], last: string[]): PersonText => ({
  gender,
  firstname: properCase(first.join(' ')),
  lastname: properCase(last.join(' ')),
});
