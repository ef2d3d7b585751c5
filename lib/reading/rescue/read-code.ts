import { decodeLook, type Look, type Seen } from './equalise/decode-look';
import { FAR, NEAR } from './equalise/module-samples';
import type { Homography } from '../image/homography';
import type { Pyramid } from './locate/pyramid';
import type { PlacedCode } from './place-code';
import { fadeInk } from './rectify/fade-ink';
import { fitMesh } from './rectify/fit-mesh';
import { fitRoll, REACHES, type Reach } from './rectify/fit-roll';
import { fitWarp } from './rectify/fit-warp';
import { knownModules } from './rectify/known-modules';
import { normalise, NORMALISE_RADIUS } from './rectify/normalise';
import { cutPatch, smooth, type Patch } from './rectify/patch';
import {
  BEND_PARAMETERS,
  CORNER_PARAMETERS,
  createWarp,
  WARP_PARAMETERS,
  type Warp,
} from './rectify/warp';
import { sizeOfVersion } from './standard/symbol-layout';

/** A look at a code through one of the warps fitted to it. */
interface Sight {
  look: Look;
  warp: Warp;
}

/** The looks at a code, those that read most for their cost first. */
export interface OpenedCode {
  quick: readonly (() => Sight | undefined)[];
  deep: readonly (() => Sight | undefined)[];
  version: number;
}

/** Agreement of the known modules, once the bend is fitted, below which there is no code. */
const LEAST_SCORE = 0.19;
/** Agreement between which the paper may be rolled: less is blur, more lies flat enough. */
const ROLLED_SCORE = { least: 0.25, most: 0.97 } as const;
/** Agreement, blind samples included, below which the roll is no better than chance. */
const LEAST_ROLL = 0.48;
/** For shadows' and glares' edges, where the narrow normalisation sees too little: modules. */
const WIDE_RADIUS = 6;
const STRAIGHT = { steps: [0.6, 0.3, 0.15], dimensions: CORNER_PARAMETERS } as const;
const BENT = { steps: [0.4, 0.2, 0.1, 0.05], dimensions: BEND_PARAMETERS } as const;
const CURLED = { steps: [1, 0.5, 0.25, 0.1, 0.05], dimensions: WARP_PARAMETERS } as const;

/** Rectifies a placed code; `undefined` when the known modules no longer bear it out. */
export function openCode(
  pyramid: Pyramid,
  placed: PlacedCode,
  isLikely: boolean,
): OpenedCode | undefined {
  const { place, version } = placed;
  const known = knownModules(version);
  const { raw, even } = evenPatch(pyramid, place, version);
  const straight = fitWarp(even, new Float64Array(WARP_PARAMETERS), known, STRAIGHT);
  const { parameters, score } = fitWarp(even, straight.parameters, known, BENT);
  if (score < LEAST_SCORE) return undefined;
  const bent = once(() => createWarp(even.size, parameters));
  const wide = once(() => normalise(raw, WIDE_RADIUS));
  const inkless = once(() => normalise(fadeInk(raw), NORMALISE_RADIUS));
  const meshed = once(() => warpWithMesh(even, parameters, version));
  const isRolled = score > ROLLED_SCORE.least && score < ROLLED_SCORE.most;
  // From where its finders put it: a fit of the corners is led astray by what is rolled.
  const unrolled = once(() => evenPatch(pyramid, placed.supposed, version).even);
  const follow = (reach: Reach) => () =>
    isRolled ? rollOut(unrolled(), version, reach) : undefined;
  return {
    version,
    quick: [
      sight(bent, () => ({ even, offsets: NEAR })),
      sight(bent, () => ({ even, offsets: FAR })),
      follow(REACHES.rolled),
      ...(isLikely ? [follow(REACHES.swept), follow(REACHES.slipped)] : []),
      sight(bent, () => ({ even: inkless(), offsets: NEAR })),
      sight(meshed, () => ({ even, offsets: NEAR })),
    ],
    deep: [
      sight(bent, () => ({ even, raw, offsets: NEAR })),
      sight(bent, () => ({ even: wide(), offsets: NEAR })),
      sight(meshed, () => ({ even, offsets: FAR })),
      sight(meshed, () => ({ even, raw, offsets: NEAR })),
      sight(bent, () => ({ even: wide(), offsets: FAR })),
      sight(bent, () => ({ even: wide(), raw, offsets: NEAR })),
      sight(meshed, () => ({ even: wide(), offsets: NEAR })),
    ],
  };
}

const sight = (warp: () => Warp | undefined, look: () => Look) => () => {
  const seen = warp();
  return seen && { look: look(), warp: seen };
};

/** Tries the looks in turn until one reads or time is over. */
export function readLooks(looks: OpenedCode['quick'], version: number, deadline: number): Seen {
  let hasLearned = false;
  for (const open of looks) {
    if (performance.now() > deadline) break;
    const sight = open();
    const seen = sight && decodeLook(sight.look, sight.warp, version);
    if (seen?.text !== undefined) return seen;
    if (seen?.hasLearned) hasLearned = true;
  }
  return { hasLearned };
}

function evenPatch(pyramid: Pyramid, place: Homography, version: number) {
  const raw = smooth(cutPatch(pyramid, place, sizeOfVersion(version)));
  return { raw, even: normalise(raw, NORMALISE_RADIUS) };
}

/** The look at a code whose lines, or columns, lie aside of one another. */
function rollOut(even: Patch, version: number, reach: Reach): Sight | undefined {
  const best = [false, true]
    .map((isAcross) => fitRoll(even, version, isAcross, reach))
    .reduce((one, other) => (other.score > one.score ? other : one));
  if (best.score < LEAST_ROLL) return undefined;
  const warp = createWarp(even.size, new Float64Array(WARP_PARAMETERS), { roll: best.roll });
  return warp && { look: { even, offsets: NEAR }, warp };
}

function warpWithMesh(patch: Patch, parameters: Float64Array, version: number): Warp | undefined {
  const curled = fitWarp(patch, parameters, knownModules(version), CURLED).parameters;
  return createWarp(patch.size, curled, { mesh: fitMesh(patch, curled, version) });
}

/** Made when first asked for, then kept. */
function once<T>(make: () => T): () => T {
  let kept: { value: T } | undefined;
  return () => (kept ??= { value: make() }).value;
}
