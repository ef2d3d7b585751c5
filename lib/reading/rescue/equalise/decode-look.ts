import { accepts } from '../soft/acceptance';
import { decodeSymbol, type SymbolDecoding } from '../soft/soft-symbol';
import { uriPrior } from '../soft/uri-prior';
import { likeliestFormats } from '../standard/format-information';
import { layoutOf, type SymbolLayout } from '../standard/symbol-layout';
import type { Patch } from '../rectify/patch';
import type { Warp } from '../rectify/warp';
import { centreSamples, NEAR, sampleModules } from './module-samples';
import { showsFormat, whatIsLearned } from './learning';
import { moduleTrust } from './module-trust';
import { equalise, trainEqualiser, type Training } from './ridge-equaliser';
import { decidedTraining, knownTraining } from './training';

const FORMATS = 3;
/** Of the best format's agreement with the picture: what another must have to be tried as well. */
const RIVAL = 0.6;
const ROUNDS = 6;
const CHASE_BITS = 6;
/** Ridges: firm while little is known, looser as decisions join. */
const RIDGE = { known: 0.04, decided: 0.01, certain: 0.005 } as const;
/** Reliability given to modules of blocks that decoded. */
const CERTAIN = 1.5;

/** One way of looking at a code. */
export interface Look {
  /** The patch with even contrast. */
  even: Patch;
  /** The same before: with it, regions without contrast count for less. */
  raw?: Patch;
  /** The equaliser's reach. */
  offsets: readonly number[];
}

/** What came of a look: a text, or whether its equaliser learned something at least. */
export interface Seen {
  text?: string | undefined;
  hasLearned: boolean;
  /** Whether the code shows itself to be mirrored. */
  isMirrored?: boolean;
}

/** Reads a located code, mirrored if it is. */
export function decodeLook(look: Look, warp: Warp, version: number): Seen {
  const seen = decodeRounds(look, warp, version);
  return seen.isMirrored ? decodeRounds(look, mirrored(warp), version) : seen;
}

function mirrored(warp: Warp): Warp {
  return {
    map: (x, y, out) => {
      warp.map(y, x, out);
    },
  };
}

/** Plain samples, then an equaliser learned in rounds. */
function decodeRounds(look: Look, warp: Warp, version: number): Seen {
  const { even, raw, offsets } = look;
  const layout = layoutOf(version);
  const samples = sampleModules(even, warp, offsets);
  const trust = raw && moduleTrust(sampleModules(raw, warp, NEAR));
  const learn = (training: Training, ridge: number): Float32Array => {
    const soft = equalise(samples, trainEqualiser(samples, training, ridge));
    return trust ? soft.map((value, module) => value * (trust[module] ?? 0)) : soft;
  };
  const centres = centreSamples(samples);
  if (showsFormat(layout, centres)) {
    const plain = tryFormats(layout, centres, { chaseBits: 0 });
    if (plain.text !== undefined) return { text: plain.text, hasLearned: true };
  }
  let soft = learn(knownTraining(layout), RIDGE.known);
  const learned = whatIsLearned(layout, soft);
  if (learned === 'nothing') return { hasLearned: false };
  if (learned === 'mirrored') return { hasLearned: false, isMirrored: true };
  let certain: Int8Array | undefined;
  for (let round = 1; ; round++) {
    const tried = tryFormats(layout, soft, { chaseBits: 0, certain });
    if (tried.text !== undefined) return { text: tried.text, hasLearned: true };
    certain = tried.certain;
    const training = decidedTraining(layout, soft, certain);
    const next = learn(training, tried.decodedBlocks > 0 ? RIDGE.certain : RIDGE.decided);
    const isSettled = changes(soft, next) === 0;
    soft = next;
    if (isSettled || round === ROUNDS) break;
  }
  const { text } = tryFormats(layout, soft, { chaseBits: CHASE_BITS, certain });
  return { text, hasLearned: true };
}

/** Decisions that a round changed. */
function changes(before: Float32Array, after: Float32Array): number {
  return before.reduce((sum, value, at) => sum + (value > 0 === (after[at] ?? 0) > 0 ? 0 : 1), 0);
}

interface Tried {
  text: string | undefined;
  certain: Int8Array;
  decodedBlocks: number;
}

/**
 * All that the likeliest formats give; of those that decode in part, what decodes most. Modules that
 * blocks decoded before make `certain` are taken as they are, but count for nothing in acceptance.
 */
function tryFormats(
  layout: SymbolLayout,
  soft: Float32Array,
  { chaseBits, certain }: { chaseBits: number; certain?: Int8Array | undefined },
): Tried {
  const informed = certain
    ? soft.map((value, module) => (certain[module] ?? 0) * CERTAIN || value)
    : soft;
  let best: SymbolDecoding | undefined;
  const formats = likeliestFormats(layout, soft, FORMATS);
  const least = RIVAL * (formats[0]?.agreement ?? 0);
  for (const format of formats.filter(({ agreement }) => agreement >= least)) {
    const prior = uriPrior(layout, soft, format);
    for (const known of prior ? [undefined, prior] : [undefined]) {
      const decoding = decodeSymbol(layout, informed, format, {
        chaseBits,
        prior: known,
        evidence: soft,
      });
      const { content, decodedBlocks } = decoding;
      if (content && accepts(decoding))
        return { text: content.text, certain: decoding.certain, decodedBlocks };
      if (decodedBlocks > (best?.decodedBlocks ?? 0)) best = decoding;
    }
  }
  return {
    text: undefined,
    certain: best?.certain ?? new Int8Array(layout.modules.length),
    decodedBlocks: best?.decodedBlocks ?? 0,
  };
}
