import type { Params } from '../params';

const DEFAULT_MAX = 10;

/** The part of `items` (in ascending order) that `max`, `start` and `sort` ask for. */
export function page<T>(items: readonly T[], params: Params): T[] {
  const sorted = params.text('sort').toUpperCase() === 'DESC' ? items.toReversed() : [...items];
  const start = params.count('start', 0);
  return sorted.slice(start, start + params.count('max', DEFAULT_MAX));
}
