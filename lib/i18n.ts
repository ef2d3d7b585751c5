import { createI18n } from '@wxt-dev/i18n';
import { browser } from 'wxt/browser';
import type { GeneratedI18nStructure } from '../.wxt/i18n/structure';

/** The words of the interface, by key of `locales/fr.yml`; a key that is not there does not compile. */
export const { t } = createI18n<GeneratedI18nStructure>();

type Snake<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Snake<Tail>}`
  : Text;

/** Message names allow no dashes: a domain word such as `letter-late` is looked up as `letter_late`. */
export function messageName<Word extends string>(word: Word): Snake<Word> {
  return word.replaceAll('-', '_') as Snake<Word>;
}

/** The language that the messages are in, for `lang` and for dates. */
export function language(): string {
  return browser.i18n.getMessage('language') || 'fr';
}

/** « mardi 1 décembre », "Tuesday, December 1" from a calendar day `YYYY-MM-DD`. */
export function longDay(day: string): string {
  const format = new Intl.DateTimeFormat(language(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** « 24 novembre à 14:05 » from epoch milliseconds. */
export function moment(instant: number): string {
  const format = new Intl.DateTimeFormat(language(), {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
  return format.format(instant);
}

/** The country's name from its ISO 3166-1 alpha-2 code. */
export function countryName(code: string): string {
  return new Intl.DisplayNames([language()], { type: 'region' }).of(code) ?? code;
}
