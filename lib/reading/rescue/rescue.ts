import type { GreyImage } from '../image/grey-image';
import { project, squareOf, type Quad } from '../image/homography';
import { mapped } from '../image/paint-over';
import { candidatesOf } from './locate/candidates';
import { findBlurredFinders, findFinders, type Finder } from './locate/finders';
import { buildPyramid, invert, type Pyramid } from './locate/pyramid';
import { isWorseOfSame, placeByFinders, type PlacedCode } from './place-code';
import { placesInRegions } from './places-in-regions';
import { openCode, readLooks, type OpenedCode } from './read-code';
import { parallelogram } from './rectify/first-place';
import { sizeOfVersion } from './standard/symbol-layout';

/** A damaged code that was read all the same. */
export interface RescuedCode {
  readonly text: string;
  /** Its corners in pixels of the picture. */
  readonly outline: Quad;
}

const MAX_CANDIDATES = 12;
/** With light and dark exchanged, which is rare in print. */
const INVERTED = { candidates: 6, pixels: 1_400_000 } as const;
/** Places at which all looks are tried, of those where some equaliser learned. */
const MAX_DEEP = 2;
/** Places, the likeliest, at which bands of lines are followed, which takes time. */
const MAX_BANDED = 3;
/** A place found by its finders that scores more is read before other ways of locating are tried. */
const CLEAR_SCORE = 0.3;

/**
 * Reads the one damaged code of a picture: locates it by weak finder patterns or by its outline,
 * rectifies it on the modules whose colour the standard fixes, learns an equaliser from them, and
 * decodes softly. Quick looks at every place come first, then deeper ones where something was
 * learned, then what shows its finders clearly with light and dark exchanged. The work is bounded by
 * the numbers of places and looks; on a slow machine nothing more is tried after `milliseconds`.
 * What is returned has passed `accepts`.
 */
export function rescue(image: GreyImage, milliseconds: number): RescuedCode | undefined {
  const deadline = performance.now() + milliseconds;
  const pyramid = buildPyramid(image);
  const { code, hasLearned } = readPlaces(pyramid, placesOf(pyramid, deadline), deadline);
  if (code || hasLearned || performance.now() > deadline) return code;
  const negative = invert(pyramid);
  return readPlaces(negative, clearPlaces(negative, deadline), deadline).code;
}

/** The code that was read, or whether an equaliser learned something at least. */
interface Found {
  code?: RescuedCode;
  hasLearned: boolean;
}

function readPlaces(pyramid: Pyramid, places: Iterable<PlacedCode>, deadline: number): Found {
  const seen: PlacedCode[] = [];
  const opened: { code: OpenedCode; placed: PlacedCode }[] = [];
  for (const placed of places) {
    if (performance.now() > deadline) break;
    if (seen.some((other) => isWorseOfSame(placed, other))) continue;
    seen.push(placed);
    const code = openCode(pyramid, placed, seen.length <= MAX_BANDED);
    if (!code) continue;
    const { text, hasLearned } = readLooks(code.quick, code.version, deadline);
    if (text !== undefined) return { code: codeAt(placed, text), hasLearned };
    if (hasLearned) opened.push({ code, placed });
  }
  for (const { code, placed } of opened.slice(0, MAX_DEEP)) {
    const { text } = readLooks(code.deep, code.version, deadline);
    if (text !== undefined) return { code: codeAt(placed, text), hasLearned: true };
  }
  return { hasLearned: opened.length > 0 };
}

function codeAt({ place, version }: PlacedCode, text: string): RescuedCode {
  const outline = mapped(squareOf(sizeOfVersion(version)), ({ x, y }) => project(place, x, y));
  return { text, outline };
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

function clearPlaces(pyramid: Pyramid, deadline: number): PlacedCode[] {
  const places = placesAt(
    pyramid,
    findFinders(pyramid, INVERTED.pixels),
    deadline,
    INVERTED.candidates,
  );
  return bestFirst(places.filter(({ score }) => score >= CLEAR_SCORE));
}

const bestFirst = (places: readonly PlacedCode[]) =>
  places.toSorted((a, b) => b.significance - a.significance);

function placesAt(
  pyramid: Pyramid,
  finders: readonly Finder[],
  deadline: number,
  most = MAX_CANDIDATES,
): PlacedCode[] {
  const places: PlacedCode[] = [];
  for (const candidate of candidatesOf(pyramid, finders, most)) {
    if (performance.now() > deadline) break;
    const supposed = parallelogram(candidate, candidate.version);
    const placed = supposed && placeByFinders(pyramid, supposed, candidate.version);
    if (placed) places.push(placed);
  }
  return places;
}
