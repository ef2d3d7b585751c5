const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** AR24's `date` parameter: `YYYY-MM-DD HH:mm:ss`, wall clock of Paris, from epoch milliseconds. */
export function parisDate(instant: number): string {
  return format.format(instant);
}
