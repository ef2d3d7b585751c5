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

/** The English of the interface is that of one country, and so are its dates. */
function region(): string {
  const spoken = language();
  return spoken === 'en' ? 'en-GB' : spoken;
}

/** « mardi 1 décembre », "Tuesday 1 December" from a calendar day `YYYY-MM-DD`. */
export function longDay(day: string): string {
  const format = new Intl.DateTimeFormat(region(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** « 24 novembre à 14:05 » from epoch milliseconds. */
export function moment(instant: number): string {
  const format = new Intl.DateTimeFormat(region(), {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
  return format.format(instant);
}

/** « 24 novembre 2026 » from epoch milliseconds: for what is read years later. */
export function fullDate(instant: number): string {
  return new Intl.DateTimeFormat(region(), { dateStyle: 'long' }).format(instant);
}

/** « 14:05:20 » from epoch milliseconds. */
export function timeOfDay(instant: number): string {
  return new Intl.DateTimeFormat(region(), { timeStyle: 'medium' }).format(instant);
}

/** « il y a 3 h », "3 hr. ago" for an instant in the past, in epoch milliseconds. */
export function ago(instant: number, now: number): string {
  const format = new Intl.RelativeTimeFormat(region(), { style: 'short' });
  const minutes = Math.round((now - instant) / 60_000);
  if (minutes < 60) return format.format(-minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return hours < 48 ? format.format(-hours, 'hour') : format.format(-Math.round(hours / 24), 'day');
}

/** « 2 min », "2 min" for a length of time in milliseconds, rounded to what matters. */
export function duration(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(Math.abs(milliseconds) / 60_000));
  const [value, unit] = minutes < 120 ? [minutes, 'minute'] : [Math.round(minutes / 60), 'hour'];
  return new Intl.NumberFormat(region(), { style: 'unit', unit, unitDisplay: 'long' }).format(
    value,
  );
}

/** The country's name from its ISO 3166-1 alpha-2 code. */
export function countryName(code: string): string {
  return new Intl.DisplayNames([region()], { type: 'region' }).of(code) ?? code;
}
