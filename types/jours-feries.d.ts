declare module '@socialgouv/jours-feries' {
  /** French public holidays of a year by their French name, each at midnight UTC. */
  export default function publicHolidays(
    year: number,
    options?: { alsace?: boolean },
  ): Record<string, Date>;
}
