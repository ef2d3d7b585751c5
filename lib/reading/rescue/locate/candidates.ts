import type { Point } from '../../image/homography';
import type { Finder } from './finders';
import { guessedTriples, seenTriples, type Triple } from './finder-triples';
import { screenClosely, screenVersions } from './profile-screen';
import type { Pyramid } from './pyramid';

/** A code supposed to lie somewhere, of a version. */
export interface Candidate extends Triple {
  version: number;
  score: number;
}

/** Of the candidates asked for, how many times as many are screened closely. */
const CLOSELY = 4;

/** Supposed codes, likeliest first, each once. */
export function candidatesOf(
  pyramid: Pyramid,
  finders: readonly Finder[],
  most: number,
): Candidate[] {
  const screened = [...seenTriples(finders), ...guessedTriples(finders)]
    .flatMap((triple) => screenVersions(pyramid, triple).map((found) => ({ triple, found })))
    .sort((a, b) => b.found.score - b.triple.penalty - (a.found.score - a.triple.penalty))
    .slice(0, CLOSELY * most);
  const all = screened.map(({ triple, found }): Candidate => {
    const { version, score } = screenClosely(pyramid, triple, found);
    return { ...triple, version, score: score - triple.penalty };
  });
  all.sort((a, b) => b.score - a.score);
  const kept: Candidate[] = [];
  for (const candidate of all) {
    if (kept.some((other) => isSame(candidate, other))) continue;
    kept.push(candidate);
    if (kept.length >= most) break;
  }
  return kept;
}

function isSame(a: Candidate, b: Candidate): boolean {
  const reach = 2 * a.module;
  const isNear = (p: Point, q: Point) => Math.hypot(p.x - q.x, p.y - q.y) < reach;
  return (
    a.version === b.version &&
    isNear(a.topLeft, b.topLeft) &&
    isNear(a.topRight, b.topRight) &&
    isNear(a.bottomLeft, b.bottomLeft)
  );
}
