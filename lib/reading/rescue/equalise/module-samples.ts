import { samplePatch, type Patch } from '../rectify/patch';
import type { Warp } from '../rectify/warp';

/** Samples around every module, the ring outside the code included. */
export interface ModuleSamples {
  size: number;
  /** Samples a module; the one at its centre is the middle one. */
  taps: number;
  /** Row by row from module (−1, −1) to (size, size). */
  values: Float32Array;
}

/** Distances of the samples from the module's centre along each axis, modules. */
export const NEAR = [-1, -0.5, 0, 0.5, 1] as const;
/** For blur that spreads over two modules. */
export const FAR = [-2, -1.33, -0.67, 0, 0.67, 1.33, 2] as const;

export function sampleModules(patch: Patch, warp: Warp, offsets: readonly number[]): ModuleSamples {
  const { size } = patch;
  const taps = offsets.length ** 2;
  const values = new Float32Array((size + 2) ** 2 * taps);
  const [centre, right, below] = [new Float64Array(2), new Float64Array(2), new Float64Array(2)];
  let at = 0;
  for (let y = -0.5; y < size + 1; y++) {
    for (let x = -0.5; x < size + 1; x++) {
      // Over a module or two the warp is as good as linear.
      warp.map(x, y, centre);
      warp.map(x + 1, y, right);
      warp.map(x, y + 1, below);
      const [cx = 0, cy = 0] = centre;
      const acrossX = (right[0] ?? 0) - cx;
      const acrossY = (right[1] ?? 0) - cy;
      const downX = (below[0] ?? 0) - cx;
      const downY = (below[1] ?? 0) - cy;
      for (const dy of offsets) {
        for (const dx of offsets)
          values[at++] = samplePatch(
            patch,
            cx + dx * acrossX + dy * downX,
            cy + dx * acrossY + dy * downY,
          );
      }
    }
  }
  return { size, taps, values };
}

/** The samples at the modules' centres, the ring left out: reliabilities without equaliser. */
export function centreSamples({ size, taps, values }: ModuleSamples): Float32Array {
  const middle = taps >> 1;
  return Float32Array.from({ length: size * size }, (_, index) => {
    const row = Math.floor(index / size) + 1;
    return values[(row * (size + 2) + (index % size) + 1) * taps + middle] ?? 0;
  });
}
