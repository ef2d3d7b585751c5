import { MODULE, type SymbolLayout } from '../standard/symbol-layout';
import type { Training } from './ridge-equaliser';

/** The ring outside is light unless a frame, a fold or a pen is there. */
const RING_WEIGHT = 0.3;
/** Of the modules the standard fixes, against those that are only believed. */
const KNOWN_WEIGHT = 1.5;
const BELIEF_GAIN = 1.6;

/** The modules whose colour the standard fixes, and the quiet zone. */
export function knownTraining(layout: SymbolLayout): Training {
  return fill(layout, (module) => {
    const kind = layout.modules[module] ?? 0;
    return kind === MODULE.dark || kind === MODULE.light ? kind : 0;
  });
}

/**
 * Decision-directed (R. W. Lucky, *Techniques for Adaptive Equalization of Digital Communication
 * Systems*, 1966): every other module as its reliability says, weighted by it; those of blocks that
 * decoded (`certain`, 1 or −1) with certainty.
 */
export function decidedTraining(
  layout: SymbolLayout,
  soft: Float32Array,
  certain: Int8Array,
): Training {
  return fill(layout, (module) => {
    const kind = layout.modules[module] ?? 0;
    if (kind === MODULE.dark || kind === MODULE.light) return kind * KNOWN_WEIGHT;
    const sure = certain[module] ?? 0;
    if (sure !== 0) return sure * KNOWN_WEIGHT;
    return Math.min(1, Math.max(-1, (soft[module] ?? 0) * BELIEF_GAIN));
  });
}

/** `beliefOf` gives a module's colour by its sign and its weight by its size. */
function fill({ size }: SymbolLayout, beliefOf: (module: number) => number): Training {
  const stride = size + 2;
  const targets = new Float32Array(stride * stride).fill(-1);
  const weights = new Float32Array(stride * stride).fill(RING_WEIGHT);
  for (let module = 0; module < size * size; module++) {
    const at = (Math.floor(module / size) + 1) * stride + (module % size) + 1;
    const belief = beliefOf(module);
    targets[at] = Math.sign(belief);
    weights[at] = Math.abs(belief);
  }
  return { targets, weights };
}
