/** AR24's `YYYY-MM-DD HH:mm:ss` as people here write it: `DD/MM/YYYY HH:mm:ss`. */
export function frenchDate(date: string): string {
  return date.replace(/^(\d{4})-(\d{2})-(\d{2})/, '$3/$2/$1');
}
