/** Dates of the AR24 API: `YYYY-MM-DD HH:mm:ss`, wall clock of Europe/Paris. */

const SHAPE = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})$/;

/** Paris is UTC+1 in winter and UTC+2 in summer. */
const PARIS_OFFSETS_HOURS = [1, 2] as const;

// The Swedish locale writes exactly the shape that AR24 wants.
const parisFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** @param instant milliseconds since the epoch */
export function toParisDate(instant: number): string {
  return parisFormat.format(instant);
}

/**
 * The instants (ms since the epoch) at which the clocks of Paris show `wallClock`: one, two in the
 * hour repeated in October, none for a malformed date or in the hour skipped in March.
 */
export function parisInstants(wallClock: string): number[] {
  const parts = SHAPE.exec(wallClock)?.slice(1).map(Number);
  if (!parts) return [];
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts;
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second);
  return PARIS_OFFSETS_HOURS.map((offset) => asUtc - offset * 3_600_000).filter(
    (instant) => toParisDate(instant) === wallClock,
  );
}
