import { layoutOf, MODULE } from '../standard/symbol-layout';

/** Centres and colours that the standard fixes, as x, y, weight in turn: dark is positive. */
export type KnownModules = Float32Array;

/** The quiet zone is known too, but a frame or a fold may lie there. */
const QUIET_WEIGHT = -0.4;
const known = new Map<number, KnownModules>();

/** Finders, separators, timing, alignment, the dark module, and every other module of the margin. */
export function knownModules(version: number): KnownModules {
  const found = known.get(version) ?? collect(version);
  known.set(version, found);
  return found;
}

function collect(version: number): KnownModules {
  const { size, modules } = layoutOf(version);
  const points: number[] = [];
  modules.forEach((module, index) => {
    if (module !== MODULE.dark && module !== MODULE.light) return;
    points.push((index % size) + 0.5, Math.floor(index / size) + 0.5, module);
  });
  for (let at = -0.5; at <= size + 0.5; at += 2) {
    points.push(at, -0.5, QUIET_WEIGHT, -0.5, at, QUIET_WEIGHT);
    points.push(at, size + 0.5, QUIET_WEIGHT, size + 0.5, at, QUIET_WEIGHT);
  }
  return Float32Array.from(points);
}
