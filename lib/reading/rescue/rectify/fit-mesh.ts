import { layoutOf, MODULE } from '../standard/symbol-layout';
import { samplePatch, type Patch } from './patch';
import { createWarp, type Mesh } from './warp';

/** Modules from node to node, about. */
const SPACING = 6;
const STEPS = [0.3, 0.15];
const SWEEPS = 3;
/** What a decided sample counts where the colour is not known: half of what a known one does. */
const BLIND_WEIGHT = 0.5;
/** Price of a node's distance from the mean of its neighbours, squared modules, a module covered. */
const STIFFNESS = 0.3;

const point = new Float64Array(2);

/**
 * Fits a mesh over a fitted warp, for curled and folded paper. Where a module's colour is known the
 * sample should agree with it; elsewhere it should be far from grey, whichever way, as it is at the
 * centre of a module (blind timing recovery, as receivers do it). Coordinate ascent, node by node.
 */
export function fitMesh(patch: Patch, parameters: Float64Array, version: number): Mesh {
  const nodes = Math.max(3, Math.round(patch.size / SPACING) + 1);
  const mesh: Mesh = { nodes, shifts: new Float32Array(2 * nodes * nodes) };
  const warp = createWarp(patch.size, parameters, { mesh });
  if (!warp) return mesh;
  const { modules, size } = layoutOf(version);
  const spacing = size / (nodes - 1);

  const gain = (node: number): number => {
    const column = node % nodes;
    const row = Math.floor(node / nodes);
    const [left, right] = reachOf(column, spacing, size);
    const [top, bottom] = reachOf(row, spacing, size);
    let sum = 0;
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        warp.map(x + 0.5, y + 0.5, point);
        const value = samplePatch(patch, point[0] ?? 0, point[1] ?? 0);
        const module = modules[y * size + x] ?? 0;
        const isKnown = module === MODULE.dark || module === MODULE.light;
        sum += isKnown ? module * value : BLIND_WEIGHT * Math.abs(value);
      }
    }
    return sum - STIFFNESS * (right - left) * (bottom - top) * roughness(mesh, column, row);
  };

  for (const step of STEPS) {
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      let isBetter = false;
      for (let node = 0; node < nodes * nodes; node++)
        if (improveNode(mesh, node, step, gain)) isBetter = true;
      if (!isBetter) break;
    }
  }
  return mesh;
}

/** The modules that a node moves: those of the cells around it. */
function reachOf(index: number, spacing: number, size: number): [from: number, to: number] {
  const from = Math.max(0, Math.floor((index - 1) * spacing));
  return [from, Math.min(size, Math.ceil((index + 1) * spacing))];
}

function improveNode(
  { shifts }: Mesh,
  node: number,
  step: number,
  gain: (node: number) => number,
): boolean {
  let best = gain(node);
  let isBetter = false;
  for (const at of [2 * node, 2 * node + 1]) {
    for (const by of [step, -step]) {
      const before = shifts[at] ?? 0;
      shifts[at] = before + by;
      const tried = gain(node);
      if (tried > best + 1e-6) {
        best = tried;
        isBetter = true;
        break;
      }
      shifts[at] = before;
    }
  }
  return isBetter;
}

/** Squared distance of a node's shift from the mean of its neighbours'. */
function roughness({ nodes, shifts }: Mesh, column: number, row: number): number {
  let count = 0;
  let x = 0;
  let y = 0;
  for (let side = 0; side < 4; side++) {
    const otherColumn = column + (side === 0 ? 1 : side === 1 ? -1 : 0);
    const otherRow = row + (side === 2 ? 1 : side === 3 ? -1 : 0);
    if (otherColumn < 0 || otherRow < 0 || otherColumn >= nodes || otherRow >= nodes) continue;
    const at = 2 * (otherRow * nodes + otherColumn);
    count++;
    x += shifts[at] ?? 0;
    y += shifts[at + 1] ?? 0;
  }
  const at = 2 * (row * nodes + column);
  return ((shifts[at] ?? 0) - x / count) ** 2 + ((shifts[at + 1] ?? 0) - y / count) ** 2;
}
