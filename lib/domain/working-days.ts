import publicHolidays from '@socialgouv/jours-feries';

/** A calendar day without time or zone, `YYYY-MM-DD`. */
export type Day = string;

/** AR24's registered paper letter takes about this many working days (jours ouvrés). */
const LETTER_WORKING_DAYS = 4;

const parisDayFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
});

/** The calendar day in Paris at an instant in epoch milliseconds. */
export function parisDay(instant: number): Day {
  return parisDayFormat.format(instant);
}

function utc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

function isHoliday(date: Date): boolean {
  const day = date.toISOString().slice(0, 10);
  return Object.values(publicHolidays(date.getUTCFullYear())).some(
    (holiday) => holiday.toISOString().slice(0, 10) === day,
  );
}

/** Monday to Friday, French public holidays excepted. */
export function isWorkingDay(day: Day): boolean {
  const date = utc(day);
  const weekday = date.getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isHoliday(date);
}

/** The day that comes `count` working days after `day`, which itself does not count. */
export function addWorkingDays(day: Day, count: number): Day {
  const date = utc(day);
  for (let left = count; left > 0;) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (isWorkingDay(date.toISOString().slice(0, 10))) left -= 1;
  }
  return date.toISOString().slice(0, 10);
}

/** The day on which a letter ordered at `instant` (epoch milliseconds) is expected. */
export function expectedLetterDay(instant: number): Day {
  return addWorkingDays(parisDay(instant), LETTER_WORKING_DAYS);
}
