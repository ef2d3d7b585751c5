import type { GreyImage } from '../grey-image';
import { candidatesOf } from './locate/candidates';
import { findBlurredFinders, findFinders, type Finder } from './locate/finders';
import { buildPyramid, type Pyramid } from './locate/pyramid';
import { isWorseOfSame, placeByFinders, type PlacedCode } from './place-code';
import { placesInRegions } from './place-regions';
import { openCode, readLooks, type OpenedCode } from './read-code';
import { parallelogram } from './rectify/first-place';

const MAX_CANDIDATES = 12;
/** Places at which all looks are tried, of those where some equaliser learned. */
const MAX_DEEP = 2;
/** A place found by its finders that scores more is read before other ways of locating are tried. */
const CLEAR_SCORE = 0.3;

/**
 * Reads the one damaged code of a picture: locates it by weak finder patterns or by its outline,
 * rectifies it on the modules whose colour the standard fixes, learns an equaliser from them, and
 * decodes softly. Quick looks at every place come first, then deeper ones at each; nothing more is
 * tried after `milliseconds`. What is returned has passed `accepts`.
 */
export function rescue(image: GreyImage, milliseconds: number): string | undefined {
  const deadline = performance.now() + milliseconds;
  const pyramid = buildPyramid(image);
  const seen: PlacedCode[] = [];
  const opened: OpenedCode[] = [];
  for (const placed of placesOf(pyramid, deadline)) {
    if (performance.now() > deadline) return undefined;
    if (seen.some((other) => isWorseOfSame(placed, other))) continue;
    seen.push(placed);
    const code = openCode(pyramid, placed);
    if (!code) continue;
    const { text, hasLearned } = readLooks(code.quick, code.version, deadline);
    if (text !== undefined) return text;
    if (hasLearned) opened.push(code);
  }
  for (const { deep, version } of opened.slice(0, MAX_DEEP)) {
    const { text } = readLooks(deep, version, deadline);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Places worth reading, the likeliest and cheapest to find first. */
function* placesOf(pyramid: Pyramid, deadline: number): Generator<PlacedCode> {
  const byFinders = placesAt(pyramid, findFinders(pyramid), deadline);
  const isClear = ({ score }: PlacedCode) => score >= CLEAR_SCORE;
  yield* bestFirst(byFinders.filter(isClear));
  if (performance.now() > deadline) return;
  const unclear = byFinders.filter((placed) => !isClear(placed));
  yield* bestFirst([...unclear, ...placesInRegions(pyramid, deadline)]);
  if (performance.now() > deadline) return;
  yield* bestFirst(placesAt(pyramid, findBlurredFinders(pyramid), deadline));
}

const bestFirst = (places: readonly PlacedCode[]) =>
  places.toSorted((a, b) => b.significance - a.significance);

function placesAt(pyramid: Pyramid, finders: readonly Finder[], deadline: number): PlacedCode[] {
  const places: PlacedCode[] = [];
  for (const candidate of candidatesOf(pyramid, finders, MAX_CANDIDATES)) {
    if (performance.now() > deadline) break;
    const supposed = parallelogram(candidate, candidate.version);
    const placed = supposed && placeByFinders(pyramid, supposed, candidate.version);
    if (placed) places.push(placed);
  }
  return places;
}
