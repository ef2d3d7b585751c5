import { sizeOfVersion, VERSIONS } from '../standard/symbol-layout';
import type { Triple } from './finder-triples';
import { levelFor, sampleImage, type Level, type Pyramid } from './pyramid';

/** How well one version explains a triple, by lines across its finders and along its timing. */
export interface Screening {
  version: number;
  finders: number;
  score: number;
}

/** Modules between the centres of neighbouring finders: the size less 7. */
const SPAN_LESS = 7;
/** How far off the finders' own width may put the size. */
const SIZE_RANGE = { least: 0.6, most: 1.75 } as const;
const LEAST_PIXELS = { ofPicture: 1.2, ofLevel: 3.5 } as const;
const MAX_POINTS = 512;
/** What the finders must show before the timing, which costs most, is looked at. */
const LEAST_FINDERS = 0.25;

const values = new Float32Array(MAX_POINTS);
const signs = new Float32Array(MAX_POINTS);

/** Grey level at a point in modules from the centre of the top left finder. */
type Look = (across: number, down: number) => number;

/** The two versions that fit best by a few lines; cheap enough for hundreds of triples. */
export function screenVersions(pyramid: Pyramid, triple: Triple): Screening[] {
  const { topLeft, topRight, bottomLeft, module } = triple;
  const across = Math.hypot(topRight.x - topLeft.x, topRight.y - topLeft.y);
  const down = Math.hypot(bottomLeft.x - topLeft.x, bottomLeft.y - topLeft.y);
  const expected = (across + down) / 2 / module + SPAN_LESS;
  const found: Screening[] = [];
  for (let version = 1; version <= VERSIONS; version++) {
    const size = sizeOfVersion(version);
    if (size < expected * SIZE_RANGE.least || size > expected * SIZE_RANGE.most) continue;
    const span = size - SPAN_LESS;
    const pixels = Math.sqrt(across * down) / span;
    if (pixels < LEAST_PIXELS.ofPicture) continue;
    const look = lookAt(levelFor(pyramid, pixels, LEAST_PIXELS.ofLevel), triple, span);
    const finders = finderScore(look, span);
    if (finders < LEAST_FINDERS) continue;
    found.push({ version, finders, score: finders + timingScore(look, span, FEW_LINES) });
  }
  return found.sort((a, b) => b.score - a.score).slice(0, 2);
}

/** The screening again, along more lines: for the best candidates. */
export function screenClosely(
  pyramid: Pyramid,
  triple: Triple,
  { version, finders }: Screening,
): Screening {
  const { topLeft, topRight, bottomLeft } = triple;
  const across = Math.hypot(topRight.x - topLeft.x, topRight.y - topLeft.y);
  const down = Math.hypot(bottomLeft.x - topLeft.x, bottomLeft.y - topLeft.y);
  const span = sizeOfVersion(version) - SPAN_LESS;
  const pixels = Math.sqrt(across * down) / span;
  const look = lookAt(levelFor(pyramid, pixels, LEAST_PIXELS.ofLevel), triple, span);
  return { version, finders, score: finders + timingScore(look, span, ALL_LINES) };
}

function lookAt({ image, scale }: Level, triple: Triple, span: number): Look {
  const unit = 1 / (span * scale);
  const { topLeft, topRight, bottomLeft } = triple;
  const ax = (topRight.x - topLeft.x) * unit;
  const ay = (topRight.y - topLeft.y) * unit;
  const dx = (bottomLeft.x - topLeft.x) * unit;
  const dy = (bottomLeft.y - topLeft.y) * unit;
  const x = topLeft.x / scale;
  const y = topLeft.y / scale;
  return (across, down) =>
    sampleImage(image, x + ax * across + dx * down, y + ay * across + dy * down);
}

const NUDGES = [
  [0, 0],
  [0.4, 0],
  [-0.4, 0],
  [0, 0.4],
  [0, -0.4],
] as const;

/** Mean over the three finders of the correlation with 1 : 1 : 3 : 1 : 1 across and down. */
function finderScore(look: Look, span: number): number {
  let sum = 0;
  for (const [x, y] of [
    [0, 0],
    [span, 0],
    [0, span],
  ] as const) {
    let best = -1;
    for (const [nudgeX, nudgeY] of NUDGES) {
      const across = finderLine((at) => look(x + nudgeX + at, y + nudgeY));
      const down = finderLine((at) => look(x + nudgeX, y + nudgeY + at));
      best = Math.max(best, (across + down) / 2);
    }
    sum += best;
  }
  return sum / 3;
}

function finderLine(greyAt: (at: number) => number): number {
  let count = 0;
  for (let at = -4.25; at <= 4.25; at += 0.5, count++) {
    const distance = Math.abs(at);
    signs[count] = distance <= 1.5 || (distance >= 2.5 && distance <= 3.5) ? 1 : -1;
    values[count] = greyAt(at);
  }
  return darkness(count);
}

/** Where a timing pattern may run: modules from the finders' centres, bent aside and stretched. */
interface TimingLine {
  offset: number;
  bow: number;
  stretch: number;
}

const BOWS = [-0.8, 0, 0.8] as const;
const ALL_LINES: readonly TimingLine[] = [2.6, 3, 3.4].flatMap((offset) =>
  BOWS.flatMap((bow) => BOWS.map((stretch) => ({ offset, bow, stretch }))),
);
const FEW_LINES = ALL_LINES.filter(
  ({ offset, bow, stretch }) => offset === 3 && (bow === 0 || stretch === 0),
);

/** Mean over the two timing patterns of the best correlation along a line. */
function timingScore(look: Look, span: number, lines: readonly TimingLine[]): number {
  let sum = 0;
  for (const isAcross of [true, false]) {
    let best = -1;
    for (const line of lines) best = Math.max(best, timingLine(look, span, isAcross, line));
    sum += best;
  }
  return sum / 2;
}

function timingLine(look: Look, span: number, isAcross: boolean, line: TimingLine): number {
  let count = 0;
  for (let along = 4.75; along <= span - 4.75 + 1e-6; along += 0.5, count++) {
    const place = along + 3.5;
    const within = place - Math.floor(place);
    const strength = within < 0.2 || within > 0.8 ? 0.5 : 1;
    signs[count] = Math.floor(place) % 2 ? -strength : strength;
    // From 0 at the finders to 1 half-way.
    const share = (4 * along * (span - along)) / (span * span);
    const bent = along + line.stretch * share;
    const aside = line.offset + line.bow * share;
    values[count] = isAcross ? look(bent, aside) : look(aside, bent);
  }
  return count > 4 ? darkness(count) : -1;
}

/** Pearson correlation of the first `count` signs with darkness. */
function darkness(count: number): number {
  let valueSum = 0;
  let signSum = 0;
  let product = 0;
  let valueSquares = 0;
  let signSquares = 0;
  for (let at = 0; at < count; at++) {
    const value = values[at] ?? 0;
    const sign = signs[at] ?? 0;
    valueSum += value;
    signSum += sign;
    product += value * sign;
    valueSquares += value * value;
    signSquares += sign * sign;
  }
  const power = valueSquares - (valueSum * valueSum) / count;
  const signPower = signSquares - (signSum * signSum) / count;
  if (power < 1e-6 || signPower < 1e-6) return 0;
  return ((valueSum * signSum) / count - product) / Math.sqrt(power * signPower);
}
